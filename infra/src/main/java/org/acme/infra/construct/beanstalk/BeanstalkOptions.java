package org.acme.infra.construct.beanstalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticbeanstalk.CfnEnvironment.OptionSettingProperty;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.s3.Bucket;

/** Option settings of an Elastic Beanstalk environment, grouped by purpose. */
final class BeanstalkOptions {
  static final String HEALTH_CHECK_PATH = "/q/health/ready";
  static final String ACCESS_LOGS = "beanstalk";

  /**
   * The metrics of the alarms, with their periods in seconds. CloudWatch charges for each. Answers
   * with 4xx do not count for the environment's health: a release goes back when that is bad, and
   * anybody can ask for addresses that do not exist.
   */
  private static final String ENHANCED_HEALTH =
      """
      {"Version":1,"CloudWatchMetrics":{"Environment":\
      {"ApplicationRequests5xx":60,"ApplicationLatencyP95":60},"Instance":{}},\
      "Rules":{"Environment":{"Application":{"ApplicationRequests4xx":{"Enabled":false}},\
      "ELB":{"ELBRequests4xx":{"Enabled":false}}}}}\
      """;

  private final List<OptionSettingProperty> settings = new ArrayList<>();

  List<OptionSettingProperty> settings() {
    return settings;
  }

  BeanstalkOptions instances(
      Vpc vpc, SubnetType subnets, String securityGroup, String instanceProfile) {
    option("autoscaling:launchconfiguration", "IamInstanceProfile", instanceProfile);
    option("autoscaling:launchconfiguration", "SecurityGroups", securityGroup);
    option("autoscaling:launchconfiguration", "DisableIMDSv1", "true");
    option("autoscaling:launchconfiguration", "RootVolumeType", "gp3");
    option("ec2:instances", "InstanceTypes", "t3.small");
    option("ec2:vpc", "VPCId", vpc.getVpcId());
    option("ec2:vpc", "Subnets", ids(vpc, subnets));
    option("ec2:vpc", "AssociatePublicIpAddress", String.valueOf(subnets == SubnetType.PUBLIC));
    return this;
  }

  BeanstalkOptions singleInstance() {
    option("elasticbeanstalk:cloudwatch:logs", "DeleteOnTerminate", "true");
    option("elasticbeanstalk:environment", "EnvironmentType", "SingleInstance");
    return this;
  }

  /** HTTPS only: there is no listener on port 80. */
  BeanstalkOptions loadBalanced(Vpc vpc, String certificate, Bucket logs) {
    option("elasticbeanstalk:environment", "EnvironmentType", "LoadBalanced");
    option("elasticbeanstalk:environment", "LoadBalancerType", "application");
    option("ec2:vpc", "ELBSubnets", ids(vpc, SubnetType.PUBLIC));
    option("elbv2:listener:443", "Protocol", "HTTPS");
    option("elbv2:listener:443", "SSLCertificateArns", certificate);
    option("elbv2:listener:443", "SSLPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06");
    option("elbv2:listener:default", "ListenerEnabled", "false");
    option("elbv2:loadbalancer", "AccessLogsS3Enabled", "true");
    option("elbv2:loadbalancer", "AccessLogsS3Bucket", logs.getBucketName());
    option("elbv2:loadbalancer", "AccessLogsS3Prefix", ACCESS_LOGS);
    option("elasticbeanstalk:environment:process:default", "HealthCheckPath", HEALTH_CHECK_PATH);
    return this;
  }

  BeanstalkOptions autoScaled() {
    option("autoscaling:asg", "MinSize", "2");
    option("autoscaling:asg", "MaxSize", "4");
    option("autoscaling:trigger", "MeasureName", "CPUUtilization");
    option("autoscaling:trigger", "Statistic", "Average");
    option("autoscaling:trigger", "Unit", "Percent");
    option("autoscaling:trigger", "UpperThreshold", "60");
    option("autoscaling:trigger", "LowerThreshold", "20");
    // A release or an update of the instances always leaves at least two in service.
    option("elasticbeanstalk:command", "DeploymentPolicy", "RollingWithAdditionalBatch");
    option("elasticbeanstalk:command", "BatchSizeType", "Fixed");
    option("elasticbeanstalk:command", "BatchSize", "1");
    option("autoscaling:updatepolicy:rollingupdate", "RollingUpdateEnabled", "true");
    option("autoscaling:updatepolicy:rollingupdate", "RollingUpdateType", "Health");
    option("autoscaling:updatepolicy:rollingupdate", "MinInstancesInService", "2");
    return this;
  }

  BeanstalkOptions operations(IRole service) {
    option("elasticbeanstalk:environment", "ServiceRole", service.getRoleName());
    option("elasticbeanstalk:application", "Application Healthcheck URL", HEALTH_CHECK_PATH);
    option("elasticbeanstalk:healthreporting:system", "SystemType", "enhanced");
    option("elasticbeanstalk:healthreporting:system", "ConfigDocument", ENHANCED_HEALTH);
    option("elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true");
    option("elasticbeanstalk:managedactions", "PreferredStartTime", "Sun:03:00"); // UTC
    option("elasticbeanstalk:managedactions:platformupdate", "UpdateLevel", "minor");
    option(
        "elasticbeanstalk:managedactions", "ServiceRoleForManagedUpdates", service.getRoleName());
    option("elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true");
    option("elasticbeanstalk:cloudwatch:logs", "RetentionInDays", "30");
    return this;
  }

  /** Sorted, so that the same variables produce the same template. */
  BeanstalkOptions variables(Map<String, String> variables) {
    new TreeMap<>(variables)
        .forEach((key, value) -> option("elasticbeanstalk:application:environment", key, value));
    return this;
  }

  private void option(String namespace, String name, String value) {
    settings.add(
        OptionSettingProperty.builder()
            .namespace("aws:" + namespace)
            .optionName(name)
            .value(value)
            .build());
  }

  private static String ids(Vpc vpc, SubnetType type) {
    return vpc
        .selectSubnets(SubnetSelection.builder().subnetType(type).build())
        .getSubnets()
        .stream()
        .map(ISubnet::getSubnetId)
        .collect(Collectors.joining(","));
  }
}
