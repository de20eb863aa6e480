package org.acme.infra.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class DomainStackTest {
  private static final Template TEMPLATE = Synthesis.options("domain-demo");

  @Test
  void createsTheDomainStackOnlyIfTheContextAsksForIt() {
    assertThat(Synthesis.templates(Synthesis.DEMO)).doesNotContainKey("domain-demo");
  }

  @Test
  void createsTheHostedZoneAndOutputsItsNameServers() {
    TEMPLATE.hasResourceProperties("AWS::Route53::HostedZone", Map.of("Name", "example.com."));
    TEMPLATE.hasOutput("NameServers", Map.of());
  }

  @Test
  void otherStacksAddTheirRecordsToTheHostedZone() {
    Synthesis.options("todo-demo")
        .allResourcesProperties(
            "AWS::Route53::RecordSet",
            Map.of(
                "HostedZoneId",
                Map.of(
                    "Fn::GetStackOutput",
                    Match.objectLike(Map.of("StackName", "domain-demo", "Region", "us-east-1")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EnableDomainAutoRenew", "EnableDomainTransferLock"})
  void enablesRenewalAndTransferLockOfTheDomain(String action) {
    TEMPLATE.hasResourceProperties(
        "Custom::AWS", Map.of("Create", Match.stringLikeRegexp(action + ".*example.com")));
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(Match.objectLike(Map.of("Action", "route53domains:" + action)))))));
  }
}
