package org.acme.infra.construct.service;

import static org.acme.infra.PolicyStatements.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class InstanceLogsTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");

  @Test
  void instancesWriteLogsAndMetricsUnderTheNameOfTheDeployment() {
    for (String name : List.of("/toolkit-demo/system", "/toolkit-demo/codedeploy-agent")) {
      DEMO.hasResourceProperties(
          "AWS::Logs::LogGroup", Map.of("LogGroupName", name, "RetentionInDays", 30));
    }
    DEMO.hasResourceProperties(
        "AWS::IAM::Policy",
        statement(
            Map.of(
                "Action",
                "cloudwatch:PutMetricData",
                "Condition",
                Map.of("StringEquals", Map.of("cloudwatch:namespace", "toolkit-demo")))));
  }

  /** The application logs it like this, see StartIT of toolkit-api for the level in JSON. */
  @Test
  void requestsThatFailByOurFaultAreCountedInTheLog() {
    areCounted("\"\\\"level\\\":\\\"ERROR\\\"\" \"Request to \"", "FailedRequests");
    assertThat(Path.of("../toolkit-api/src/main/java/org/acme/toolkit/problem/FailureMappers.java"))
        .content()
        .containsPattern("LOG\\.errorf\\(\\w[^;]*\"Request to %s failed\"");
    assertThat(Path.of("../toolkit-api/src/test/java/org/acme/toolkit/StartIT.java"))
        .content()
        .contains("\\\"level\\\":\\\"ERROR\\\"");
  }

  /** BudgetTest of toolkit-api checks the line. */
  @Test
  void callsThatExceedTheBudgetForProvidersAreCountedInTheLog() {
    areCounted(
        "\"\\\"level\\\":\\\"WARN\\\"\" \"failed: provider-budget-used-up\"",
        "UsedUpProviderBudgets");
    assertThat(Path.of("../toolkit-api/src/main/java/org/acme/toolkit/provider/ProviderCalls.java"))
        .content()
        .contains("LOG.warnf(\"%s of %s failed: %s\"");
    assertThat(Path.of("../toolkit-api/src/test/java/org/acme/toolkit/provider/BudgetTest.java"))
        .content()
        .contains("failed: provider-budget-used-up");
  }

  private static void areCounted(String pattern, String metric) {
    DEMO.hasResourceProperties(
        "AWS::Logs::MetricFilter",
        Map.of(
            "FilterPattern",
            pattern,
            "LogGroupName",
            Map.of("Ref", Match.stringLikeRegexp("^InstanceLogssystem")),
            "MetricTransformations",
            List.of(
                Map.of(
                    "MetricName", metric,
                    "MetricNamespace", "toolkit-demo",
                    "MetricValue", "1"))));
  }
}
