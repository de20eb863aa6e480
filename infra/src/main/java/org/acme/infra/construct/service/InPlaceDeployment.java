package org.acme.infra.construct.service;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.codedeploy.AutoRollbackConfig;
import software.amazon.awscdk.services.codedeploy.LoadBalancer;
import software.amazon.awscdk.services.codedeploy.ServerApplication;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.ssm.CfnAssociation;
import software.amazon.awscdk.services.ssm.CfnAssociation.TargetProperty;
import software.constructs.Construct;

/**
 * CodeDeploy for a {@link LoadBalancedService}: takes one instance after the other out of the load
 * balancer, installs the new revision and puts the instance back. A failed deployment is rolled
 * back, and so is one during which the alarm on failed requests goes off.
 */
public final class InPlaceDeployment extends Construct {
  private static final String POLICY = "service-role/AWSCodeDeployRole";

  private final DeploymentStack stack;
  private final Bucket artifacts;

  public InPlaceDeployment(
      DeploymentStack stack, String id, LoadBalancedService service, Alarm failures, Bucket logs) {
    super(stack, id);
    this.stack = stack;
    artifacts = PrivateBucket.versioned(stack, "ArtifactBucket", "artifacts", logs).build();
    service
        .instances()
        .allowWildcard(
            "arn:%s:s3:::%s/*"
                .formatted(stack.getPartition(), stack.names().globallyUnique("artifacts")),
            "Every release adds a revision here.",
            "s3:GetObject",
            "s3:GetObjectVersion");
    group(service, failures);
    installAgent(service);
  }

  public Bucket artifacts() {
    return artifacts;
  }

  private void group(LoadBalancedService service, Alarm failures) {
    String name = stack.names().base();
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName(POLICY)))
            .build();
    Suppression.of(
        role,
        "AwsSolutions-IAM4",
        "CodeDeploy requires the policy AWSCodeDeployRole, and AWS keeps it up to date.",
        "Policy::arn:<AWS::Partition>:iam::aws:policy/" + POLICY);
    ServerDeploymentGroup.Builder.create(this, "Group")
        .application(
            ServerApplication.Builder.create(this, "Application").applicationName(name).build())
        .deploymentGroupName(name)
        .role(role)
        // Not by tags: whoever may tag an instance would get the application installed on it.
        .autoScalingGroups(List.of(service.group()))
        .loadBalancers(List.of(LoadBalancer.application(service.targets())))
        // A deployment succeeds although its last instance failed, and no configuration can change
        // that: a minimum of healthy hosts must be less than their number. So
        // release-toolkit-api.sh checks every target and goes back if one failed.
        .deploymentConfig(ServerDeploymentConfig.ONE_AT_A_TIME)
        .alarms(List.of(failures))
        .autoRollback(
            AutoRollbackConfig.builder().failedDeployment(true).deploymentInAlarm(true).build())
        // State Manager installs the agent, see below: user data runs only once, and the agent
        // needs updates.
        .installAgent(false)
        .build();
  }

  /** The package of agent 1.8 is documented for x86_64 only; that of agent 2 has both. */
  private String agent() {
    return stack.deployment().toolkit().architecture() == Deployment.Architecture.ARM64
        ? "AWSCodeDeployAgentV2"
        : "AWSCodeDeployAgent";
  }

  private void installAgent(LoadBalancedService service) {
    CfnAssociation.Builder.create(this, "Agent")
        .associationName(stack.names().of("codedeploy-agent"))
        .name("AWS-ConfigureAWSPackage")
        .parameters(Map.of("action", List.of("Install"), "name", List.of(agent())))
        // Auto Scaling sets this tag on the instances of the group; nobody else can.
        .targets(
            List.of(
                TargetProperty.builder()
                    .key("tag:aws:autoscaling:groupName")
                    .values(List.of(service.group().getAutoScalingGroupName()))
                    .build()))
        // A new instance gets the agent as soon as it registers. All instances get updates once a
        // day.
        .scheduleExpression("rate(1 day)")
        .build();
  }
}
