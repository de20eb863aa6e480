package org.acme.infra.construct.service;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * Log groups for the CloudWatch agent of a deployment's instances, and the permission to write
 * metrics under the deployment's name.
 */
public final class InstanceLogs extends Construct {
  /**
   * What the log has in JSON for a request that ended with a status of 500. No caller can write the
   * level, because quotation marks in their texts are escaped.
   */
  private static final List<String> FAILED_REQUEST = List.of("\"level\":\"ERROR\"", "Request to ");

  /** What the log has for a call of a paid provider that would have exceeded a budget. */
  private static final List<String> USED_UP_BUDGET =
      List.of("\"level\":\"WARN\"", "failed: provider-budget-used-up");

  private final DeploymentStack stack;
  private final LogGroup system;

  public InstanceLogs(DeploymentStack stack, LeastPrivilegeRole instances) {
    super(stack, "InstanceLogs");
    this.stack = stack;
    system = group("system", instances);
    group("codedeploy-agent", instances);
    instances.allowWildcard(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .conditions(
                Map.of("StringEquals", Map.of("cloudwatch:namespace", stack.names().base()))),
        "*",
        "IAM has no resources for metrics; the condition allows only the deployment's namespace.");
  }

  /**
   * The alarm on requests that failed by our own fault. The statuses 502 to 504 do not count,
   * because a provider, or callers who send too much, can cause them.
   */
  public Alarm failures(Monitoring monitoring) {
    return monitoring.alarm(
        "Failures",
        "failures",
        lines("Failures", FAILED_REQUEST, "FailedRequests", Duration.minutes(1)),
        Monitoring.Condition.above(5, 2, "server-errors"));
  }

  /** Creates the alarm on callers who have used up what they may send to paid providers. */
  public void alarmOnUsedUpBudget(Monitoring monitoring) {
    monitoring.alarm(
        "ProviderBudget",
        "provider-budget",
        // A caller may be refused for hours, and one notification is enough.
        lines("ProviderBudget", USED_UP_BUDGET, "UsedUpProviderBudgets", Duration.hours(1)),
        Monitoring.Condition.above(0, 1, "provider-budget"));
  }

  /** The number of lines in a period that contain all terms. */
  private Metric lines(String id, List<String> terms, String name, Duration period) {
    return MetricFilter.Builder.create(this, id)
        .logGroup(system)
        .filterPattern(FilterPattern.allTerms(terms.toArray(String[]::new)))
        .metricNamespace(stack.names().base())
        .metricName(name)
        .build()
        .metric(MetricOptions.builder().statistic(Stats.SUM).period(period).build());
  }

  private LogGroup group(String name, LeastPrivilegeRole instances) {
    LogGroup group =
        LogGroup.Builder.create(this, name)
            .logGroupName("/" + stack.names().base() + "/" + name)
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(stack.deployment().dataRemovalPolicy())
            .build();
    group.grant(instances, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    return group;
  }
}
