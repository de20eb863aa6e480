package org.acme.infra.construct;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ByteMatchStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomResponseProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/**
 * An AWS WAF web ACL: managed rule groups of AWS and a rate limit, or a lock of a load balancer
 * that only CloudFront may reach.
 */
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

  /**
   * "Misdirected request": what the lock answers. A browser then tries it again over a new
   * connection, so that pages which are open while the domain moves to CloudFront follow it.
   */
  private static final int MISDIRECTED = 421;

  private final CfnWebACL acl;

  private WebAcl(
      DeploymentStack stack,
      String name,
      String scope,
      DefaultActionProperty otherwise,
      List<RuleProperty> rules) {
    super(stack, "Firewall");
    acl =
        CfnWebACL.Builder.create(this, "WebAcl")
            .name(name)
            .scope(scope)
            .defaultAction(otherwise)
            .visibilityConfig(visibility(name))
            .rules(rules)
            .build();
  }

  /** For a load balancer that callers reach. */
  public static WebAcl ofLoadBalancer(DeploymentStack stack) {
    return new WebAcl(stack, stack.names().base(), "REGIONAL", allow(), rulesForCallers());
  }

  /** For a CloudFront distribution. The stack must be in us-east-1. */
  public static WebAcl ofDistribution(DeploymentStack stack) {
    return new WebAcl(
        stack, stack.names().of("cloudfront"), "CLOUDFRONT", allow(), rulesForCallers());
  }

  /**
   * For a load balancer that only requests with this header may reach. Changing a stack between
   * this and {@link #ofLoadBalancer} changes the rules of the same web ACL.
   */
  public static WebAcl lockOfLoadBalancer(DeploymentStack stack, String header, String value) {
    return new WebAcl(
        stack,
        stack.names().base(),
        "REGIONAL",
        DefaultActionProperty.builder()
            .block(
                BlockActionProperty.builder()
                    .customResponse(
                        CustomResponseProperty.builder().responseCode(MISDIRECTED).build())
                    .build())
            .build(),
        List.of(admit(header, value)));
  }

  public void protect(String loadBalancerArn) {
    CfnWebACLAssociation.Builder.create(this, "Association")
        .resourceArn(loadBalancerArn)
        .webAclArn(arn())
        .build();
  }

  public String arn() {
    return acl.getAttrArn();
  }

  /** Without its association, for an order of changes. */
  public CfnWebACL rules() {
    return acl;
  }

  private static DefaultActionProperty allow() {
    return DefaultActionProperty.builder().allow(AllowActionProperty.builder().build()).build();
  }

  private static List<RuleProperty> rulesForCallers() {
    return List.of(
        rateLimit(0),
        managed(1, "AWSManagedRulesAmazonIpReputationList", List.of()),
        managed(2, "AWSManagedRulesKnownBadInputsRuleSet", BAD_INPUTS_IN_BODIES),
        managed(3, "AWSManagedRulesCommonRuleSet", COMMON_RULES_ON_BODIES));
  }

  private static RuleProperty admit(String header, String value) {
    return RuleProperty.builder()
        .name("ThroughCloudFront")
        .priority(0)
        .statement(
            StatementProperty.builder()
                .byteMatchStatement(
                    ByteMatchStatementProperty.builder()
                        .fieldToMatch(
                            FieldToMatchProperty.builder()
                                .singleHeader(Map.of("Name", header.toLowerCase(Locale.ROOT)))
                                .build())
                        .positionalConstraint("EXACTLY")
                        .searchString(value)
                        .textTransformations(
                            List.of(
                                TextTransformationProperty.builder()
                                    .priority(0)
                                    .type("NONE")
                                    .build()))
                        .build())
                .build())
        .action(RuleActionProperty.builder().allow(AllowActionProperty.builder().build()).build())
        .visibilityConfig(visibility("ThroughCloudFront"))
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
