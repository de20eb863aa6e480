package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class WebAclTest {
  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void onlyTheLoadBalancersOfProductionHaveAWebAcl(String stack) {
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
                                    Map.of(
                                        "AggregateKeyType",
                                        "IP",
                                        "Limit",
                                        20000,
                                        "EvaluationWindowSec",
                                        60)))),
                    Match.objectLike(
                        Map.of(
                            "Name",
                            "AWSManagedRulesCommonRuleSet",
                            "OverrideAction",
                            Map.of("None", Map.of())))))));
  }

  /** Health checks of the targets do not pass the listener, so the firewall does not see them. */
  @Test
  void behindCloudFrontTheLoadBalancerAdmitsNobodyElse() {
    Template template = Synthesis.options("todo-demo");
    template.hasResourceProperties(
        "AWS::WAFv2::WebACL",
        Map.of(
            "Scope",
            "REGIONAL",
            "DefaultAction",
            Map.of("Block", Map.of("CustomResponse", Map.of("ResponseCode", 421))),
            "Rules",
            List.of(
                Match.objectLike(
                    Map.of(
                        "Action",
                        Map.of("Allow", Map.of()),
                        "Statement",
                        Map.of(
                            "ByteMatchStatement",
                            Map.of(
                                "FieldToMatch",
                                Map.of("SingleHeader", Map.of("Name", "x-origin-verify")),
                                "PositionalConstraint",
                                "EXACTLY",
                                "SearchString",
                                Map.of("Fn::Join", Match.anyValue()),
                                "TextTransformations",
                                List.of(Map.of("Priority", 0, "Type", "NONE")))))))));
    template.resourceCountIs("AWS::WAFv2::WebACLAssociation", 1);
  }

  @Test
  void theFirewallOfCloudFrontHasTheRulesThatTheLoadBalancersHas() {
    assertThat(rules(Synthesis.options("todo-demo-firewall")))
        .isEqualTo(rules(Synthesis.production("todo-demo")));
  }

  private static List<Object> rules(Template template) {
    var rules = new Capture();
    template.hasResourceProperties(
        "AWS::WAFv2::WebACL", Map.of("DefaultAction", Map.of("Allow", Map.of()), "Rules", rules));
    return rules.asArray();
  }

  /** An application's answer says why it refuses and how long to wait; a firewall's does not. */
  @ParameterizedTest
  @CsvSource({"todo-demo, todo-app, todo", "toolkit-demo, toolkit-api, toolkit"})
  void theFirewallAdmitsMoreThanAllInstancesOfTheApplication(
      String stack, String module, String application) throws IOException {
    var limit = new Capture();
    Synthesis.production(stack)
        .hasResourceProperties(
            "AWS::WAFv2::WebACL",
            Map.of(
                "Rules",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Statement",
                                Map.of(
                                    "RateBasedStatement",
                                    Match.objectLike(
                                        Map.of("Limit", limit, "EvaluationWindowSec", 60)))))))));
    int perMinuteAndInstance =
        number(
            Files.readString(
                Path.of(
                    "../%s/src/main/java/org/acme/%s/ratelimit/RateLimitConfig.java"
                        .formatted(module, application))),
            "@WithDefault\\(\"(\\d+)\"\\)\\s+int address\\(\\)");
    int instances =
        number(
            Synthesis.production(stack).toJSON().toString(),
            "MaxSize=(\\d+)|OptionName=MaxSize, Value=(\\d+)|Value=(\\d+), OptionName=MaxSize");
    assertThat(limit.asNumber().intValue()).isGreaterThan(perMinuteAndInstance * instances);
  }

  private static int number(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull)
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  /** Texts about URLs and HTML would match the rules about bodies, so those only count. */
  @ParameterizedTest
  @ValueSource(strings = {"todo-demo", "toolkit-demo"})
  void rulesAboutBodiesOnlyCountRequestsAndOtherRulesBlockThem(String stack) {
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
            entry(
                "AWSManagedRulesKnownBadInputsRuleSet",
                List.of("JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY")),
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
}
