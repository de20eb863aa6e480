package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Alarms, dashboards and the firewall, which both deployments have alike. */
class MonitoringTest {
  private static final Path RUNBOOKS = Path.of("../docs/runbooks");

  static Stream<Arguments> alarms() {
    return Stream.of(
        Arguments.of(Synthesis.demo("todo-demo"), "todo-demo", 4),
        Arguments.of(Synthesis.production("todo-demo"), "todo-demo", 6),
        Arguments.of(Synthesis.demo("toolkit-demo"), "toolkit-demo", 4),
        Arguments.of(Synthesis.production("toolkit-demo"), "toolkit-demo", 4));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void everyAlarmTellsTheTopicAndNamesARunbookThatIsThere(
      Template template, String stack, int alarms) throws Exception {
    Map<String, Map<String, Object>> found = template.findResources("AWS::CloudWatch::Alarm");
    assertThat(found).hasSize(alarms);
    for (Map<String, Object> alarm : found.values()) {
      Map<?, ?> properties = (Map<?, ?>) alarm.get("Properties");
      assertThat(properties.get("AlarmName").toString()).startsWith(stack + "-");
      assertThat((List<?>) properties.get("AlarmActions")).hasSize(1);
      String url = properties.get("AlarmDescription").toString();
      String prefix = "Runbook: https://github.com/acme/quarkus-on-aws/blob/main/docs/runbooks/";
      assertThat(url).startsWith(prefix);
      assertThat(Files.readString(RUNBOOKS.resolve(url.substring(prefix.length()))))
          .contains("\n## Meaning\n", "\n## Impact\n", "\n## Diagnosis\n", "\n## Mitigation\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server-errors", "unhealthy-hosts", "slow-responses", "cpu-credits"})
  void bothDeploymentsAreWatchedForTheSame(String alarm) {
    for (String stack : List.of("todo-demo", "toolkit-demo")) {
      Synthesis.demo(stack)
          .hasResourceProperties(
              "AWS::CloudWatch::Alarm", Map.of("AlarmName", stack + "-" + alarm));
    }
  }

  @Test
  void theDatabaseIsWatchedToo() {
    for (String metric : List.of("CPUUtilization", "VolumeBytesUsed")) {
      Synthesis.production("todo-demo")
          .hasResourceProperties(
              "AWS::CloudWatch::Alarm", Map.of("Namespace", "AWS/DocDB", "MetricName", metric));
    }
  }

  @Test
  void responsesAreSlowByTheir95thPercentile() {
    Synthesis.demo("toolkit-demo")
        .hasResourceProperties(
            "AWS::CloudWatch::Alarm",
            Map.of("MetricName", "TargetResponseTime", "ExtendedStatistic", "p95"));
    Synthesis.demo("todo-demo")
        .hasResourceProperties(
            "AWS::CloudWatch::Alarm", Map.of("MetricName", "ApplicationLatencyP95"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void theTopicWritesToOperationsAndLetsAlarmsPublish(String stack) {
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
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void everyDeploymentHasOneDashboard(String stack) {
    Synthesis.demo(stack)
        .hasResourceProperties("AWS::CloudWatch::Dashboard", Map.of("DashboardName", stack));
    Synthesis.demo(stack).resourceCountIs("AWS::CloudWatch::Dashboard", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void aFirewallIsBeforeTheLoadBalancersOfProduction(String stack) {
    Synthesis.demo(stack).resourceCountIs("AWS::WAFv2::WebACL", 0);
    Template production = Synthesis.production(stack);
    production.resourceCountIs("AWS::WAFv2::WebACLAssociation", 1);
    production.hasResourceProperties(
        "AWS::WAFv2::WebACL",
        Map.of(
            "Rules",
            Match.arrayWith(
                List.of(
                    Match.objectLike(
                        Map.of(
                            "Name", "RateLimit",
                            "Action", Map.of("Block", Map.of()),
                            "Statement",
                                Map.of(
                                    "RateBasedStatement",
                                    Map.of("AggregateKeyType", "IP", "Limit", 2000)))),
                    Match.objectLike(
                        Map.of(
                            "Name",
                            "AWSManagedRulesCommonRuleSet",
                            "OverrideAction",
                            Map.of("None", Map.of())))))));
  }
}
