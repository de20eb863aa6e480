package org.acme.infra.construct;

import java.util.List;
import java.util.Map;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmWidget;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.DashboardProps;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * The alarms of a deployment, a dashboard with their metrics, and the SNS topic that sends
 * notifications. Each alarm links to its runbook.
 */
public final class Monitoring extends Construct {
  private final DeploymentStack stack;
  private final Topic topic;
  private final Dashboard dashboard;

  /**
   * When an alarm goes off.
   *
   * @param periods number of consecutive periods of the metric that must be above the threshold
   * @param runbook file in docs/runbooks, without its extension
   */
  public record Condition(double threshold, int periods, String runbook) {

    public static Condition above(double threshold, int periods, String runbook) {
      return new Condition(threshold, periods, runbook);
    }
  }

  public Monitoring(DeploymentStack stack) {
    super(stack, "Monitoring");
    this.stack = stack;
    topic =
        Topic.Builder.create(this, "Notifications")
            .topicName(stack.names().of("notifications"))
            .enforceSsl(true)
            .build();
    topic.addSubscription(new EmailSubscription(stack.deployment().notificationEmail()));
    // A topic without a policy accepts alarms from its own account. enforceSsl adds a policy, so
    // that permission must be granted explicitly.
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AlarmsPublish")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
            .build());
    dashboard =
        new Dashboard(
            this,
            "Dashboard",
            DashboardProps.builder().dashboardName(stack.names().base()).build());
  }

  public Topic topic() {
    return topic;
  }

  /**
   * Creates an alarm and shows its metric on the dashboard. Missing data does not set the alarm
   * off.
   */
  public Alarm alarm(String id, String name, IMetric metric, Condition condition) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmName(stack.names().of(name))
            .alarmDescription("Runbook: " + stack.deployment().runbook(condition.runbook()))
            .metric(metric)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .threshold(condition.threshold())
            .evaluationPeriods(condition.periods())
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    var notification = new SnsAction(topic);
    alarm.addAlarmAction(notification);
    alarm.addOkAction(notification);
    dashboard.addWidgets(
        AlarmWidget.Builder.create().title(stack.names().of(name)).alarm(alarm).width(12).build());
    return alarm;
  }

  /**
   * The alarm on burstable instances that have used up the CPU credits that they earn while idle,
   * and run on credits of the future. It does not look at the balance of earned credits: a new
   * instance has none for its first hour.
   */
  public void alarmOnCpuCredits(String autoScalingGroup) {
    alarm(
        "CpuCredits",
        "cpu-credits",
        spentInAdvance(autoScalingGroup),
        Condition.above(60, 3, "cpu-credits"));
  }

  /** CPU credits that the instance which spent most of them has still to earn. */
  private static Metric spentInAdvance(String autoScalingGroup) {
    return Metric.Builder.create()
        .namespace("AWS/EC2")
        .metricName("CPUSurplusCreditBalance")
        .dimensionsMap(Map.of("AutoScalingGroupName", autoScalingGroup))
        .statistic("Maximum")
        .period(Duration.minutes(5))
        .build();
  }
}
