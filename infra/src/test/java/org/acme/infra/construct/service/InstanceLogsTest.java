package org.acme.infra.construct.service;

import static org.acme.infra.PolicyStatements.statement;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
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
}
