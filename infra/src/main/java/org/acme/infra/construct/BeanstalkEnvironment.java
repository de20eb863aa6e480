package org.acme.infra.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acme.infra.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticbeanstalk.CfnApplication;
import software.amazon.awscdk.services.elasticbeanstalk.CfnEnvironment;
import software.amazon.awscdk.services.elasticbeanstalk.CfnEnvironment.OptionSettingProperty;
import software.amazon.awscdk.services.iam.InstanceProfile;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ElasticBeanstalkEnvironmentEndpointTarget;
import software.constructs.Construct;

/**
 * An Elastic Beanstalk application with one environment under a name of ours: a single instance in
 * a demo; in production two or more over two zones, behind a load balancer with HTTPS.
 */
public final class BeanstalkEnvironment extends Construct {
  private final DeploymentStack stack;
  private final BeanstalkRoles roles;
  private final CfnEnvironment environment;
  private final List<OptionSettingProperty> options = new ArrayList<>();

  /**
   * @param variables what the application finds in its environment
   */
  public BeanstalkEnvironment(
      DeploymentStack stack, String id, String domain, Vpc vpc, Map<String, String> variables) {
    super(stack, id);
    this.stack = stack;
    String name = stack.names().base();
    roles = new BeanstalkRoles(this, stack, name);
    CfnApplication application =
        CfnApplication.Builder.create(this, "Application").applicationName(name).build();

    instances(vpc);
    if (stack.deployment().production()) {
      loadBalancer(vpc, domain);
    } else {
      option("elasticbeanstalk:environment", "EnvironmentType", "SingleInstance");
    }
    operation();
    // Sorted, so that the same settings make the same template.
    new TreeMap<>(variables)
        .forEach((key, value) -> option("elasticbeanstalk:application:environment", key, value));

    environment =
        CfnEnvironment.Builder.create(this, "Environment")
            .applicationName(application.getRef())
            .environmentName(name)
            .cnamePrefix(stack.names().global("app"))
            .solutionStackName(stack.deployment().todoPlatform())
            .optionSettings(options)
            .build();
    Suppression.of(
        environment,
        "AwsSolutions-EB4",
        "Logs are streamed to CloudWatch and kept there for 30 days.");
    alias(domain);
  }

  public InstanceRole instanceRole() {
    return roles.instance();
  }

  private void instances(Vpc vpc) {
    boolean production = stack.deployment().production();
    InstanceProfile profile =
        InstanceProfile.Builder.create(this, "InstanceProfile").role(roles.instance()).build();
    option(
        "autoscaling:launchconfiguration", "IamInstanceProfile", profile.getInstanceProfileName());
    option("autoscaling:launchconfiguration", "DisableIMDSv1", "true");
    option("autoscaling:launchconfiguration", "RootVolumeType", "gp3");
    option("ec2:instances", "InstanceTypes", "t3.small");
    option("ec2:vpc", "VPCId", vpc.getVpcId());
    option("ec2:vpc", "Subnets", subnets(vpc, Network.instances(stack)));
    option("ec2:vpc", "AssociatePublicIpAddress", String.valueOf(!production));
  }

  private void loadBalancer(Vpc vpc, String domain) {
    Certificate certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(domain)
            .validation(CertificateValidation.fromDns(stack.zone()))
            .build();
    option("elasticbeanstalk:environment", "EnvironmentType", "LoadBalanced");
    option("elasticbeanstalk:environment", "LoadBalancerType", "application");
    option("ec2:vpc", "ELBSubnets", subnets(vpc, SubnetType.PUBLIC));
    option("autoscaling:asg", "MinSize", "2");
    option("autoscaling:asg", "MaxSize", "4");
    option("elbv2:listener:443", "Protocol", "HTTPS");
    option("elbv2:listener:443", "SSLCertificateArns", certificate.getCertificateArn());
    option("elbv2:listener:443", "SSLPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06");
    option("elbv2:listener:default", "ListenerEnabled", "false");
    option("elasticbeanstalk:environment:process:default", "HealthCheckPath", "/q/health/ready");
    option("elasticbeanstalk:command", "DeploymentPolicy", "RollingWithAdditionalBatch");
  }

  private void operation() {
    option("elasticbeanstalk:environment", "ServiceRole", roles.service().getRoleName());
    option("elasticbeanstalk:application", "Application Healthcheck URL", "/q/health/ready");
    option("elasticbeanstalk:healthreporting:system", "SystemType", "enhanced");
    option("elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true");
    option("elasticbeanstalk:managedactions", "PreferredStartTime", "Sun:03:00"); // UTC
    option("elasticbeanstalk:managedactions:platformupdate", "UpdateLevel", "minor");
    option(
        "elasticbeanstalk:managedactions",
        "ServiceRoleForManagedUpdates",
        roles.service().getRoleName());
    option("elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true");
    option("elasticbeanstalk:cloudwatch:logs", "RetentionInDays", "30");
  }

  private void option(String namespace, String name, String value) {
    options.add(
        OptionSettingProperty.builder()
            .namespace("aws:" + namespace)
            .optionName(name)
            .value(value)
            .build());
  }

  private static String subnets(Vpc vpc, SubnetType type) {
    return vpc
        .selectSubnets(SubnetSelection.builder().subnetType(type).build())
        .getSubnets()
        .stream()
        .map(ISubnet::getSubnetId)
        .collect(Collectors.joining(","));
  }

  /**
   * The environment's endpoint is an address where there is one instance, so the alias goes to its
   * host name.
   */
  private void alias(String domain) {
    String host = environment.getCnamePrefix() + "." + stack.getRegion() + ".elasticbeanstalk.com";
    ARecord.Builder.create(this, "Ipv4")
        .zone(stack.zone())
        .recordName(domain)
        .target(RecordTarget.fromAlias(new ElasticBeanstalkEnvironmentEndpointTarget(host)))
        .build()
        .getNode()
        .addDependency(environment);
  }
}
