package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class MonitoringTest {
  private static final Path RUNBOOKS = Path.of("../docs/runbooks");

  static Stream<Arguments> alarms() {
    return Stream.of(
        Arguments.of(Synthesis.demo("todo-demo"), "todo-demo", 4),
        Arguments.of(Synthesis.production("todo-demo"), "todo-demo", 6),
        Arguments.of(Synthesis.demo("toolkit-demo"), "toolkit-demo", 7),
        Arguments.of(Synthesis.production("toolkit-demo"), "toolkit-demo", 7));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void everyAlarmNotifiesTheTopicAndLinksToAnExistingRunbook(
      Template template, String stack, int alarms) throws Exception {
    Map<String, Map<String, Object>> found = template.findResources("AWS::CloudWatch::Alarm");
    assertThat(found).hasSize(alarms);
    assertThat(template.findResources("AWS::SNS::Topic")).hasSize(1);
    String topic = template.findResources("AWS::SNS::Topic").keySet().iterator().next();
    for (Map<String, Object> alarm : found.values()) {
      Map<?, ?> properties = (Map<?, ?>) alarm.get("Properties");
      assertThat(properties.get("AlarmName").toString()).startsWith(stack + "-");
      assertThat(properties.get("AlarmActions")).isEqualTo(List.of(Map.of("Ref", topic)));
      String url = properties.get("AlarmDescription").toString();
      String prefix = "Runbook: https://github.com/acme/quarkus-on-aws/blob/main/docs/runbooks/";
      assertThat(url).startsWith(prefix);
      assertThat(RUNBOOKS.resolve(url.substring(prefix.length()))).exists();
    }
  }

  /**
   * Columns: alarm, metric, statistic, comparison, threshold, number of periods, seconds per
   * period.
   */
  @ParameterizedTest
  @CsvSource({
    "todo-demo-server-errors, ApplicationRequests5xx, Sum, GreaterThanThreshold, 5, 2, 60",
    "todo-demo-unhealthy-hosts, EnvironmentHealth, Maximum, GreaterThanThreshold, 19, 5, 60",
    "todo-demo-slow-responses, ApplicationLatencyP95, Average, GreaterThanThreshold, 1, 3, 300",
    "todo-demo-cpu-credits, CPUSurplusCreditBalance, Maximum, GreaterThanThreshold, 60, 3, 300",
    "todo-demo-mongodb-cpu, CPUUtilization, Average, GreaterThanThreshold, 80, 3, 300",
    "todo-demo-mongodb-storage, VolumeBytesUsed, Maximum, GreaterThanThreshold, 20000000000, 1, 300",
    "toolkit-demo-server-errors, HTTPCode_Target_5XX_Count, Sum, GreaterThanThreshold, 5, 2, 60",
    "toolkit-demo-no-answers, HTTPCode_ELB_5XX_Count, Sum, GreaterThanThreshold, 5, 5, 60",
    "toolkit-demo-failures, FailedRequests, Sum, GreaterThanThreshold, 5, 2, 60",
    "toolkit-demo-provider-budget, UsedUpProviderBudgets, Sum, GreaterThanThreshold, 0, 1, 3600",
    "toolkit-demo-unhealthy-hosts, UnHealthyHostCount, Maximum, GreaterThanThreshold, 0, 10, 60",
    "toolkit-demo-slow-responses, TargetResponseTime, p95, GreaterThanThreshold, 5, 3, 300",
    "toolkit-demo-cpu-credits, CPUSurplusCreditBalance, Maximum, GreaterThanThreshold, 60, 3, 300"
  })
  void anAlarmComparesAStatisticWithAThreshold(
      String alarm,
      String metric,
      String statistic,
      String comparison,
      long threshold,
      int periods,
      int seconds) {
    Synthesis.production(alarm.replaceFirst("-demo-.*", "-demo"))
        .hasResourceProperties(
            "AWS::CloudWatch::Alarm",
            Map.of(
                "AlarmName",
                alarm,
                "MetricName",
                metric,
                statistic.startsWith("p") ? "ExtendedStatistic" : "Statistic",
                statistic,
                "ComparisonOperator",
                comparison,
                "Threshold",
                threshold,
                "EvaluationPeriods",
                periods,
                "Period",
                seconds,
                "TreatMissingData",
                "notBreaching"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void theTopicMailsOperationsAndAcceptsAlarms(String stack) {
    Template template = Synthesis.demo(stack);
    template.hasResourceProperties(
        "AWS::SNS::Subscription",
        Map.of("Protocol", "email", "Endpoint", "operations@example.com"));
    template.hasResourceProperties(
        "AWS::SNS::TopicPolicy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    Match.arrayWith(
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Effect",
                                    "Allow",
                                    "Principal",
                                    Map.of("Service", "cloudwatch.amazonaws.com")))))))));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void everyDeploymentHasOneDashboardWithAllItsAlarms(Template template, String stack, int alarms) {
    var body = new Capture();
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    template.hasResourceProperties(
        "AWS::CloudWatch::Dashboard", Map.of("DashboardName", stack, "DashboardBody", body));
    assertThat(template.findResources("AWS::CloudWatch::Alarm").keySet())
        .allMatch(
            alarm -> body.asObject().toString().contains("{Fn::GetAtt=[" + alarm + ", Arn]}"));
  }
}
