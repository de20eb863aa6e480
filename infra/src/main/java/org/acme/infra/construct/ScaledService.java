package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.autoscaling.NotificationConfiguration;
import software.amazon.awscdk.services.autoscaling.ScalingEvents;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
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
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.LoadBalancerTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * Instances over two zones behind a load balancer with HTTPS: one or more in a demo, two or more in
 * production. They are reached through the load balancer and Session Manager only; there is no SSH.
 */
public final class ScaledService extends Construct {
  private final InstanceRole instanceRole;

  /**
   * @param port where it listens
   * @param preparation what an instance needs before a release brings the application
   */
  public record Application(String domain, int port, UserData preparation) {}

  public ScaledService(
      DeploymentStack stack,
      String id,
      Application application,
      Vpc vpc,
      Topic notifications,
      Bucket logs) {
    super(stack, id);
    instanceRole = instanceRole(stack);
    LaunchTemplate template = launchTemplate(stack, vpc, application.preparation());
    AutoScalingGroup group = group(stack, vpc, template, notifications);
    ApplicationLoadBalancer balancer = balancer(stack, vpc, logs);
    listen(stack, balancer, application, group);
    ARecord.Builder.create(this, "Ipv4")
        .zone(stack.zone())
        .recordName(application.domain())
        .target(RecordTarget.fromAlias(new LoadBalancerTarget(balancer)))
        .build();
  }

  public InstanceRole instanceRole() {
    return instanceRole;
  }

  /**
   * The managed policy AmazonSSMManagedInstanceCore would let an instance read every parameter of
   * the account.
   */
  private InstanceRole instanceRole(DeploymentStack stack) {
    InstanceRole role = new InstanceRole(this, "InstanceRole", stack);
    role.allowMatching(
        "*",
        "What Session Manager's agent calls to register and to open a session; IAM knows no resources for it.",
        "ssm:UpdateInstanceInformation",
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel");
    return role;
  }

  private LaunchTemplate launchTemplate(DeploymentStack stack, Vpc vpc, UserData preparation) {
    return LaunchTemplate.Builder.create(this, "Template")
        .launchTemplateName(stack.names().base())
        .machineImage(
            MachineImage.latestAmazonLinux2023(
                AmazonLinux2023ImageSsmParameterProps.builder()
                    .cpuType(AmazonLinuxCpuType.ARM_64)
                    .build()))
        .instanceType(new InstanceType("t4g.small"))
        .role(instanceRole)
        .securityGroup(SecurityGroup.Builder.create(this, "Instances").vpc(vpc).build())
        .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
        .associatePublicIpAddress(!stack.deployment().production())
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
        .userData(preparation)
        .build();
  }

  /**
   * Health is EC2's, not the load balancer's: a new instance has no application until a release
   * brings it, and would be replaced for that for ever.
   */
  private AutoScalingGroup group(
      DeploymentStack stack, Vpc vpc, LaunchTemplate template, Topic notifications) {
    boolean production = stack.deployment().production();
    AutoScalingGroup group =
        AutoScalingGroup.Builder.create(this, "Group")
            .autoScalingGroupName(stack.names().base())
            .vpc(vpc)
            .vpcSubnets(SubnetSelection.builder().subnetType(Network.instances(stack)).build())
            .launchTemplate(template)
            .minCapacity(production ? 2 : 1)
            .maxCapacity(production ? 4 : 2)
            .notifications(
                List.of(
                    NotificationConfiguration.builder()
                        .topic(notifications)
                        .scalingEvents(ScalingEvents.ALL)
                        .build()))
            .build();
    group.scaleOnCpuUtilization(
        "Cpu", CpuUtilizationScalingProps.builder().targetUtilizationPercent(60).build());
    return group;
  }

  private ApplicationLoadBalancer balancer(DeploymentStack stack, Vpc vpc, Bucket logs) {
    SecurityGroup anyone =
        SecurityGroup.Builder.create(this, "Anyone").vpc(vpc).allowAllOutbound(false).build();
    Suppression.of(
        anyone,
        "AwsSolutions-EC23",
        "The public entrance of a public site: HTTPS from anywhere, and port 80 to redirect to it.");
    ApplicationLoadBalancer balancer =
        ApplicationLoadBalancer.Builder.create(this, "Balancer")
            .loadBalancerName(stack.names().base())
            .vpc(vpc)
            .internetFacing(true)
            .securityGroup(anyone)
            .dropInvalidHeaderFields(true)
            .deletionProtection(stack.deployment().production())
            .build();
    balancer.logAccessLogs(logs, "alb");
    balancer.addRedirect();
    return balancer;
  }

  private void listen(
      DeploymentStack stack,
      ApplicationLoadBalancer balancer,
      Application application,
      AutoScalingGroup group) {
    Certificate certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(application.domain())
            .validation(CertificateValidation.fromDns(stack.zone()))
            .build();
    balancer
        .addListener(
            "Https",
            BaseApplicationListenerProps.builder()
                .port(443)
                .certificates(List.of(ListenerCertificate.fromCertificateManager(certificate)))
                .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                .build())
        .addTargets(
            "Application",
            AddApplicationTargetsProps.builder()
                .targetGroupName(stack.names().base())
                .protocol(ApplicationProtocol.HTTP)
                .port(application.port())
                .targets(List.of(group))
                .deregistrationDelay(Duration.seconds(30))
                .healthCheck(
                    HealthCheck.builder()
                        .path("/q/health/ready")
                        .interval(Duration.seconds(10))
                        .build())
                .build());
  }
}
