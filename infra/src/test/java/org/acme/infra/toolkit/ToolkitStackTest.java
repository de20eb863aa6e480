package org.acme.infra.toolkit;

import static org.acme.infra.PolicyStatements.statement;
import static org.acme.infra.PolicyStatements.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ToolkitStackTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");

  @Test
  void userDataInstallsJavaAndTheCloudWatchAgentAndAddsAUserWithoutLogin() {
    assertThat(userData())
        .startsWith("#!/bin/bash\nDEPLOYMENT=toolkit-demo\n")
        .contains("java-25-amazon-corretto-headless")
        .contains("amazon-cloudwatch-agent")
        .contains("useradd --system --shell /sbin/nologin toolkit-api");
  }

  @Test
  void userDataDoesNotInstallTheCodeDeployAgent() {
    assertThat(userData()).doesNotContainIgnoringCase("codedeploy-agent/bin", "codedeploy/latest");
  }

  @Test
  void instancesReadOnlyTheParametersOfTheirOwnPath() {
    assertThat(
            DEMO.findResources(
                "AWS::IAM::Policy",
                Map.of("Properties", statement(Map.of("Action", "ssm:GetParametersByPath")))))
        .hasSize(1);
    DEMO.hasResourceProperties(
        "AWS::IAM::Policy",
        statement(
            Map.of(
                "Action",
                "ssm:GetParametersByPath",
                "Resource",
                List.of(
                    arn(":ssm:eu-west-3:111122223333:parameter/toolkit/demo"),
                    arn(":ssm:eu-west-3:111122223333:parameter/toolkit/demo/*")))));
  }

  @Test
  void instancesMayUseAmazonTranslateOnlyIfTheContextAllowsIt() {
    for (String action :
        List.of(
            "translate:TranslateText",
            "translate:ImportTerminology",
            "comprehend:DetectDominantLanguage")) {
      Map<String, Object> allowed =
          statement(Map.of("Action", Match.arrayWith(List.of(action)), "Resource", "*"));

      Synthesis.options("toolkit-demo").hasResourceProperties("AWS::IAM::Policy", allowed);
      assertThat(DEMO.findResources("AWS::IAM::Policy", Map.of("Properties", allowed))).isEmpty();
    }
  }

  @Test
  void instancesMaySendTracesOnlyIfTheContextAllowsIt() {
    Synthesis.options("toolkit-demo").hasResourceProperties("AWS::IAM::Policy", traces());
    assertThat(DEMO.findResources("AWS::IAM::Policy", Map.of("Properties", traces()))).isEmpty();
  }

  static String userData() {
    var data = new Capture();
    DEMO.hasResourceProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(Map.of("UserData", Map.of("Fn::Base64", data)))));
    return data.asString();
  }

  private static Map<String, Object> arn(String rest) {
    return Map.of("Fn::Join", List.of("", List.of("arn:", Map.of("Ref", "AWS::Partition"), rest)));
  }
}
