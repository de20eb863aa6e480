package org.acme.infra.construct;

import java.util.List;
import java.util.Map;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** An AWS WAF web ACL for a load balancer: managed rule groups of AWS, and a rate limit. */
public final class WebAcl extends Construct {
  /**
   * Requests of an address in a minute: more than all instances of an application admit together.
   * So whoever sends too much gets the application's answer, which says why and how long to wait,
   * and only a flood gets the firewall's bare 403.
   */
  private static final int RATE_LIMIT = 20_000;

  private static final int RATE_LIMIT_SECONDS = 60;

  /**
   * These rules look for attacks in request bodies. They match texts that explain a URL, a path, a
   * piece of HTML or {@code ${jndi:...}}, and whole documents exceed their limit of 8 KiB.
   * Therefore they only count and do not block. The applications run nothing that a body contains.
   */
  private static final List<String> BAD_INPUTS_IN_BODIES =
      List.of("JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY");

  private static final List<String> COMMON_RULES_ON_BODIES =
      List.of(
          "SizeRestrictions_BODY",
          "CrossSiteScripting_BODY",
          "GenericLFI_BODY",
          "GenericRFI_BODY",
          "EC2MetaDataSSRF_BODY");

  public WebAcl(DeploymentStack stack, String loadBalancerArn) {
    super(stack, "Firewall");
    CfnWebACL acl =
        CfnWebACL.Builder.create(this, "WebAcl")
            .name(stack.names().base())
            .scope("REGIONAL")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .visibilityConfig(visibility(stack.names().base()))
            .rules(
                List.of(
                    rateLimit(0),
                    managed(1, "AWSManagedRulesAmazonIpReputationList", List.of()),
                    managed(2, "AWSManagedRulesKnownBadInputsRuleSet", BAD_INPUTS_IN_BODIES),
                    managed(3, "AWSManagedRulesCommonRuleSet", COMMON_RULES_ON_BODIES)))
            .build();
    CfnWebACLAssociation.Builder.create(this, "Association")
        .resourceArn(loadBalancerArn)
        .webAclArn(acl.getAttrArn())
        .build();
  }

  private static RuleProperty rateLimit(int priority) {
    return RuleProperty.builder()
        .name("RateLimit")
        .priority(priority)
        .statement(
            StatementProperty.builder()
                .rateBasedStatement(
                    RateBasedStatementProperty.builder()
                        .limit(RATE_LIMIT)
                        .evaluationWindowSec(RATE_LIMIT_SECONDS)
                        .aggregateKeyType("IP")
                        .build())
                .build())
        .action(RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
        .visibilityConfig(visibility("RateLimit"))
        .build();
  }

  private static RuleProperty managed(int priority, String group, List<String> countedOnly) {
    RuleActionProperty count =
        RuleActionProperty.builder().count(CountActionProperty.builder().build()).build();
    return RuleProperty.builder()
        .name(group)
        .priority(priority)
        .statement(
            StatementProperty.builder()
                .managedRuleGroupStatement(
                    ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(group)
                        .ruleActionOverrides(
                            countedOnly.stream()
                                .map(
                                    rule ->
                                        RuleActionOverrideProperty.builder()
                                            .name(rule)
                                            .actionToUse(count)
                                            .build())
                                .toList())
                        .build())
                .build())
        .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
        .visibilityConfig(visibility(group))
        .build();
  }

  private static VisibilityConfigProperty visibility(String metric) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .metricName(metric)
        .build();
  }
}
