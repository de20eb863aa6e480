package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Alarms, dashboards, flow logs and the firewall, which both deployments have alike. */
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

  @Test
  void everyRunbookHasTheSameForm() throws IOException {
    try (Stream<Path> runbooks = Files.list(RUNBOOKS)) {
      assertThat(runbooks)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              runbook ->
                  assertThat(Files.readAllLines(runbook))
                      .as(runbook.toString())
                      .filteredOn(line -> line.startsWith("## "))
                      .containsExactly("## Meaning", "## Impact", "## Diagnosis", "## Mitigation"));
    }
  }

  /** Which statistic of which metric passes which threshold, for how many periods of seconds. */
  @ParameterizedTest
  @CsvSource({
    "todo-demo-server-errors, ApplicationRequests5xx, Sum, GreaterThanThreshold, 5, 2, 60",
    "todo-demo-unhealthy-hosts, EnvironmentHealth, Maximum, GreaterThanThreshold, 19, 5, 60",
    "todo-demo-slow-responses, ApplicationLatencyP95, Average, GreaterThanThreshold, 1, 3, 300",
    "todo-demo-cpu-credits, CPUCreditBalance, Minimum, LessThanThreshold, 20, 3, 300",
    "todo-demo-mongodb-cpu, CPUUtilization, Average, GreaterThanThreshold, 80, 3, 300",
    "todo-demo-mongodb-storage, VolumeBytesUsed, Maximum, GreaterThanThreshold, 20000000000, 1,"
        + " 300",
    "toolkit-demo-server-errors, HTTPCode_Target_5XX_Count, Sum, GreaterThanThreshold, 5, 2, 60",
    "toolkit-demo-unhealthy-hosts, UnHealthyHostCount, Maximum, GreaterThanThreshold, 0, 10, 60",
    "toolkit-demo-slow-responses, TargetResponseTime, p95, GreaterThanThreshold, 5, 3, 300",
    "toolkit-demo-cpu-credits, CPUCreditBalance, Minimum, LessThanThreshold, 20, 3, 300"
  })
  void anAlarmLooksAtAStatisticOfAMetric(
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

  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void aFirewallIsBeforeTheLoadBalancersOfProduction(String stack) {
    Synthesis.demo(stack).resourceCountIs("AWS::WAFv2::WebACL", 0);
    Template production = Synthesis.production(stack);
    production.resourceCountIs("AWS::WAFv2::WebACLAssociation", 1);
    production.hasResourceProperties(
        "AWS::WAFv2::WebACLAssociation",
        Map.of(
            "WebACLArn",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^FirewallWebAcl"), "Arn")),
            "ResourceArn",
            stack.equals("toolkit-demo")
                ? Map.of("Ref", Match.stringLikeRegexp("^ApiBalancer"))
                : Map.of(
                    "Fn::GetAtt",
                    List.of(
                        Match.stringLikeRegexp("^ApplicationResources"),
                        "EnvironmentResources.LoadBalancers.0.Name"))));
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

  /** Attacks in bodies are counted: to these rules, texts about URLs and HTML are some. */
  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void theFirewallCountsWhatItSeesInBodiesAndBlocksTheRest(String stack) {
    var rules = new Capture();
    Synthesis.production(stack)
        .hasResourceProperties(
            "AWS::WAFv2::WebACL",
            Map.of("DefaultAction", Map.of("Allow", Map.of()), "Rules", rules));
    var counted = new LinkedHashMap<String, List<String>>();
    for (Object rule : rules.asArray()) {
      Map<?, ?> statement = (Map<?, ?>) ((Map<?, ?>) rule).get("Statement");
      if (statement.get("ManagedRuleGroupStatement") instanceof Map<?, ?> group) {
        assertThat(group.get("VendorName")).isEqualTo("AWS");
        assertThat(((Map<?, ?>) rule).get("OverrideAction"))
            .as("the group's own actions hold")
            .isEqualTo(Map.of("None", Map.of()));
        counted.put((String) group.get("Name"), countedOnly(group));
      }
    }
    assertThat(counted)
        .containsExactly(
            entry("AWSManagedRulesAmazonIpReputationList", List.of()),
            entry("AWSManagedRulesKnownBadInputsRuleSet", List.of()),
            entry(
                "AWSManagedRulesCommonRuleSet",
                List.of(
                    "SizeRestrictions_BODY",
                    "CrossSiteScripting_BODY",
                    "GenericLFI_BODY",
                    "GenericRFI_BODY",
                    "EC2MetaDataSSRF_BODY")));
  }

  private static List<String> countedOnly(Map<?, ?> group) {
    return group.get("RuleActionOverrides") instanceof List<?> overrides
        ? overrides.stream()
            .map(override -> (Map<?, ?>) override)
            .peek(
                override ->
                    assertThat(override.get("ActionToUse")).isEqualTo(Map.of("Count", Map.of())))
            .map(override -> (String) override.get("Name"))
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void allTrafficOfTheNetworkIsLoggedForAMonth(Template template, String stack, int alarms) {
    template.resourceCountIs("AWS::EC2::FlowLog", 1);
    template.hasResourceProperties(
        "AWS::EC2::FlowLog",
        Map.of(
            "ResourceType",
            "VPC",
            "ResourceId",
            Map.of("Ref", Match.stringLikeRegexp("^Vpc")),
            "TrafficType",
            "ALL",
            "LogGroupName",
            Map.of("Ref", Match.stringLikeRegexp("^FlowLogs")),
            "DeliverLogsPermissionArn",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^FlowLogsRole"), "Arn"))));
    template.hasResourceProperties(
        "AWS::Logs::LogGroup",
        Map.of("LogGroupName", "/" + stack + "-flow-logs", "RetentionInDays", 30));
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Map.of(
                            "Effect", "Allow",
                            "Action",
                                List.of(
                                    "logs:CreateLogStream",
                                    "logs:DescribeLogStreams",
                                    "logs:PutLogEvents"),
                            "Resource",
                                Map.of(
                                    "Fn::GetAtt",
                                    List.of(Match.stringLikeRegexp("^FlowLogs"), "Arn")))))),
            "Roles",
            List.of(Map.of("Ref", Match.stringLikeRegexp("^FlowLogsRole")))));
  }
}
