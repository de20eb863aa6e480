package org.acme.infra.construct.service;

import java.util.List;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.Network;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.autoscaling.AdditionalHealthCheckType;
import software.amazon.awscdk.services.autoscaling.AdditionalHealthChecksOptions;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup.InstanceMaintenancePolicyProperty;
import software.amazon.awscdk.services.autoscaling.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.autoscaling.HealthChecks;
import software.amazon.awscdk.services.autoscaling.NotificationConfiguration;
import software.amazon.awscdk.services.autoscaling.ScalingEvents;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateHttpTokens;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationTargetGroupMetrics;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * EC2 instances in two availability zones behind a load balancer with HTTPS: one or more in a demo,
 * two or more in production. They are reachable only through the load balancer and Session Manager;
 * there is no SSH.
 */
public final class LoadBalancedService extends Construct {
  private final DeploymentStack stack;
  private final Monitoring monitoring;
  private final LeastPrivilegeRole instanceRole;
  private final AutoScalingGroup group;
  private final PublicLoadBalancer balancer;

  /**
   * @param port where the application listens
   * @param userData prepares an instance; a release then installs the application
   */
  public record Application(String domain, int port, UserData userData) {}

  public LoadBalancedService(
      DeploymentStack stack,
      String id,
      Application application,
      Vpc vpc,
      Monitoring monitoring,
      Bucket logs) {
    super(stack, id);
    this.stack = stack;
    this.monitoring = monitoring;
    instanceRole = instanceRole();
    group = group(vpc, launchTemplate(vpc, application.userData()));
    balancer = new PublicLoadBalancer(this, stack, vpc, logs, application, group);
    alarms();
  }

  public LeastPrivilegeRole instances() {
    return instanceRole;
  }

  public String loadBalancerArn() {
    return balancer.arn();
  }

  AutoScalingGroup group() {
    return group;
  }

  ApplicationTargetGroup targets() {
    return balancer.targets();
  }

  private void alarms() {
    IApplicationTargetGroupMetrics metrics = targets().getMetrics();
    // For people only. A caller can cause a 503 by sending more than the application admits, so
    // no deployment depends on it.
    monitoring.alarm(
        "ServerErrors",
        "server-errors",
        metrics.httpCodeTarget(
            HttpCodeTarget.TARGET_5XX_COUNT,
            MetricOptions.builder().period(Duration.minutes(1)).build()),
        Monitoring.Condition.above(5, 2, "server-errors"));
    // The load balancer itself answers if no instance does. Instances that CodeDeploy cannot
    // install are not registered, so no unhealthy host would be counted. A release of a demo takes
    // less than five minutes.
    monitoring.alarm(
        "NoAnswers",
        "no-answers",
        balancer.errors(MetricOptions.builder().period(Duration.minutes(1)).build()),
        Monitoring.Condition.above(5, 5, "unhealthy-hosts"));
    monitoring.alarm(
        "UnhealthyHosts",
        "unhealthy-hosts",
        metrics.unhealthyHostCount(
            MetricOptions.builder().period(Duration.minutes(1)).statistic(Stats.MAXIMUM).build()),
        Monitoring.Condition.above(0, 10, "unhealthy-hosts"));
    monitoring.alarm(
        "SlowResponses",
        "slow-responses",
        metrics.targetResponseTime(
            MetricOptions.builder().period(Duration.minutes(5)).statistic(Stats.p(95)).build()),
        Monitoring.Condition.above(5, 3, "slow-responses")); // seconds
    monitoring.alarmOnCpuCredits(group.getAutoScalingGroupName());
  }

  /**
   * Grants what Session Manager, State Manager and Distributor need. The managed policy
   * AmazonSSMManagedInstanceCore would also let an instance read every parameter of the account.
   */
  private LeastPrivilegeRole instanceRole() {
    LeastPrivilegeRole role = LeastPrivilegeRole.forInstances(this, stack);
    role.allowWildcard(
        "*",
        "The Systems Manager agent calls these actions for its own instance; the documents and channels belong to AWS.",
        "ssm:DescribeAssociation",
        "ssm:DescribeDocument",
        "ssm:GetDocument",
        "ssm:GetManifest",
        "ssm:ListAssociations",
        "ssm:ListInstanceAssociations",
        "ssm:PutComplianceItems",
        "ssm:PutConfigurePackageResult",
        "ssm:PutInventory",
        "ssm:UpdateAssociationStatus",
        "ssm:UpdateInstanceAssociationStatus",
        "ssm:UpdateInstanceInformation",
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel");
    return role;
  }

  private LaunchTemplate launchTemplate(Vpc vpc, UserData userData) {
    boolean arm = stack.deployment().toolkit().architecture() == Deployment.Architecture.ARM64;
    return LaunchTemplate.Builder.create(this, "Template")
        .launchTemplateName(stack.names().base())
        .machineImage(
            MachineImage.latestAmazonLinux2023(
                AmazonLinux2023ImageSsmParameterProps.builder()
                    .cpuType(arm ? AmazonLinuxCpuType.ARM_64 : AmazonLinuxCpuType.X86_64)
                    .build()))
        .instanceType(new InstanceType(arm ? "t4g.small" : "t3.small"))
        .role(instanceRole)
        .securityGroup(
            SecurityGroup.Builder.create(this, "Instances")
                .vpc(vpc)
                .description("Instances of " + stack.names().base())
                .build())
        .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
        .associatePublicIpAddress(!stack.deployment().isProduction())
        .blockDevices(
            List.of(
                BlockDevice.builder()
                    .deviceName("/dev/xvda")
                    .volume(
                        BlockDeviceVolume.ebs(
                            20, // GiB
                            EbsDeviceOptions.builder()
                                .encrypted(true)
                                .volumeType(EbsDeviceVolumeType.GP3)
                                .build()))
                    .build()))
        .userData(userData)
        .build();
  }

  /**
   * Replaces an instance that the load balancer finds unhealthy, because a process that hangs does
   * not end by itself. Before the first release no instance is healthy. A target group that never
   * had a healthy instance does not become InService for Auto Scaling, which replaces none until
   * then. A release pauses these checks, see release-toolkit-api.sh. A later instance is not in
   * service, and not judged, before CodeDeploy's lifecycle hook has installed the application.
   */
  private AutoScalingGroup group(Vpc vpc, LaunchTemplate template) {
    boolean production = stack.deployment().isProduction();
    AutoScalingGroup autoScalingGroup =
        AutoScalingGroup.Builder.create(this, "Group")
            .autoScalingGroupName(stack.names().base())
            .vpc(vpc)
            .vpcSubnets(
                SubnetSelection.builder().subnetType(Network.instanceSubnets(stack)).build())
            .launchTemplate(template)
            .minCapacity(production ? 2 : 1)
            .maxCapacity(production ? 4 : 2)
            // Nothing updates the operating system of an instance. A new one has the newest image
            // that the last deployment of the stack found.
            .maxInstanceLifetime(Duration.days(30))
            .healthChecks(
                HealthChecks.withAdditionalChecks(
                    AdditionalHealthChecksOptions.builder()
                        .additionalTypes(List.of(AdditionalHealthCheckType.ELB))
                        // From its deployment until it is ready, which takes a minute or two.
                        .gracePeriod(Duration.minutes(10))
                        .build()))
            .notifications(
                List.of(
                    NotificationConfiguration.builder()
                        .topic(monitoring.topic())
                        .scalingEvents(ScalingEvents.ALL)
                        .build()))
            .build();
    // A new instance answers before an old one ends, which matters most if there is only one.
    ((CfnAutoScalingGroup) autoScalingGroup.getNode().getDefaultChild())
        .setInstanceMaintenancePolicy(
            InstanceMaintenancePolicyProperty.builder()
                .minHealthyPercentage(100)
                .maxHealthyPercentage(200)
                .build());
    Network.afterRoutes(autoScalingGroup, stack, vpc);
    autoScalingGroup.scaleOnCpuUtilization(
        "Cpu", CpuUtilizationScalingProps.builder().targetUtilizationPercent(60).build());
    return autoScalingGroup;
  }
}
