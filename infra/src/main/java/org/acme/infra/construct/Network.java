package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.ec2.CfnFlowLog;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * A VPC with two availability zones. In production, instances are in private subnets with a NAT
 * gateway per zone. A demo saves the cost of the gateways: its instances have public addresses, and
 * only their security groups protect them.
 */
public final class Network {
  private Network() {}

  public static Vpc create(DeploymentStack stack) {
    boolean production = stack.deployment().isProduction();
    Vpc vpc =
        Vpc.Builder.create(stack, "Vpc")
            .vpcName(stack.names().base())
            .maxAzs(2)
            .natGateways(production ? 2 : 0)
            .subnetConfiguration(
                production
                    ? List.of(subnets(SubnetType.PUBLIC), subnets(instanceSubnets(stack)))
                    : List.of(subnets(SubnetType.PUBLIC)))
            .build();
    logFlows(stack, vpc);
    return vpc;
  }

  /**
   * {@code Vpc.addFlowLog} would acknowledge the validator rule against unknown properties, and an
   * acknowledgement counts for all stacks of the app.
   */
  private static void logFlows(DeploymentStack stack, Vpc vpc) {
    LogGroup group =
        LogGroup.Builder.create(stack, "FlowLogs")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(stack.deployment().dataRemovalPolicy())
            .build();
    Role role =
        Role.Builder.create(stack, "FlowLogsRole")
            .assumedBy(new ServicePrincipal("vpc-flow-logs.amazonaws.com"))
            .build();
    group.grant(role, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    CfnFlowLog.Builder.create(stack, "FlowLog")
        .resourceId(vpc.getVpcId())
        .resourceType("VPC")
        .trafficType("ALL")
        .logGroupName(group.getLogGroupName())
        .deliverLogsPermissionArn(role.getRoleArn())
        .build();
  }

  /** Starts no instance before its subnet has a route to the internet, which its set-up needs. */
  public static void afterRoutes(Construct instances, DeploymentStack stack, Vpc vpc) {
    instances
        .getNode()
        .addDependency(
            vpc.selectSubnets(SubnetSelection.builder().subnetType(instanceSubnets(stack)).build())
                .getInternetConnectivityEstablished());
  }

  public static SubnetType instanceSubnets(DeploymentStack stack) {
    return stack.deployment().isProduction() ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PUBLIC;
  }

  private static SubnetConfiguration subnets(SubnetType type) {
    return SubnetConfiguration.builder()
        .name(type == SubnetType.PUBLIC ? "Public" : "Private")
        .subnetType(type)
        .cidrMask(24)
        .build();
  }
}
