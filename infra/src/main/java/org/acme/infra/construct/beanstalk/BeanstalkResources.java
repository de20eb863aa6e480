package org.acme.infra.construct.beanstalk;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.SdkCall;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.elasticbeanstalk.CfnEnvironment;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.constructs.Construct;

/**
 * Resources that Elastic Beanstalk creates for an environment. CloudFormation does not know their
 * names, so an API call looks them up.
 */
public final class BeanstalkResources {
  private static final String GROUP = "EnvironmentResources.AutoScalingGroups.0.Name";
  private static final String BALANCER = "EnvironmentResources.LoadBalancers.0.Name";

  private final String environment;
  private final AwsCustomResource lookup;

  BeanstalkResources(Construct scope, DeploymentStack stack, CfnEnvironment environment) {
    this.environment = environment.getRef();
    String name = stack.names().base();
    // Elastic Beanstalk makes a stack for each environment, and reads it with the caller's rights.
    String stacks =
        "arn:%s:cloudformation:%s:%s:stack/awseb-*"
            .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
    lookup =
        SdkCall.create(
            scope,
            "Resources",
            AwsSdkCall.builder()
                .service("ElasticBeanstalk")
                .action("describeEnvironmentResources")
                .parameters(Map.of("EnvironmentName", this.environment))
                .outputPaths(
                    stack.deployment().isProduction() ? List.of(GROUP, BALANCER) : List.of(GROUP))
                .physicalResourceId(PhysicalResourceId.of(name + "-resources")),
            SdkCall.allow(
                BeanstalkRoles.environmentArn(stack),
                "elasticbeanstalk:DescribeEnvironmentResources"),
            SdkCall.allow(
                stacks,
                "cloudformation:DescribeStackResource",
                "cloudformation:DescribeStackResources",
                "cloudformation:ListStackResources"));
    Suppression.of(
        lookup,
        "AwsSolutions-IAM5",
        "The name of the environment's stack contains a generated id; the actions only read.",
        "Resource::" + stacks.replace(stack.getPartition(), "<AWS::Partition>"));
  }

  /** Only in production: a demo has no load balancer. */
  public String loadBalancerArn() {
    return lookup.getResponseField(BALANCER);
  }

  /**
   * Tells people when the group starts or ends an instance. Elastic Beanstalk's own notifications
   * leave that out.
   */
  public void notifyOfInstances(Monitoring monitoring) {
    Rule.Builder.create(monitoring, "Instances")
        .description("The number of instances of " + environment + " changes")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.autoscaling"))
                .detailType(
                    List.of(
                        "EC2 Instance Launch Successful",
                        "EC2 Instance Launch Unsuccessful",
                        "EC2 Instance Terminate Successful",
                        "EC2 Instance Terminate Unsuccessful"))
                .detail(Map.of("AutoScalingGroupName", List.of(lookup.getResponseField(GROUP))))
                .build())
        .targets(List.of(new SnsTopic(monitoring.topic())))
        .build();
  }

  /** Alarms on the environment's enhanced health, which exists with and without a load balancer. */
  public void alarms(Monitoring monitoring) {
    monitoring.alarm(
        "ServerErrors",
        "server-errors",
        metric("ApplicationRequests5xx", "Sum", 1),
        Monitoring.Condition.above(5, 2, "server-errors"));
    monitoring.alarm(
        "UnhealthyHosts",
        "unhealthy-hosts",
        metric("EnvironmentHealth", "Maximum", 1),
        // EnvironmentHealth: 20 is degraded, 25 is severe.
        Monitoring.Condition.above(19, 5, "unhealthy-hosts"));
    monitoring.alarm(
        "SlowResponses",
        "slow-responses",
        metric("ApplicationLatencyP95", "Average", 5),
        Monitoring.Condition.above(1, 3, "slow-responses")); // seconds
    monitoring.alarmOnCpuCredits(lookup.getResponseField(GROUP));
  }

  private Metric metric(String name, String statistic, int minutes) {
    return Metric.Builder.create()
        .namespace("AWS/ElasticBeanstalk")
        .metricName(name)
        .dimensionsMap(Map.of("EnvironmentName", environment))
        .statistic(statistic)
        .period(Duration.minutes(minutes))
        .build();
  }
}
