package org.acme.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class DeliveryStackTest {
  private static final Template TEMPLATE = Synthesis.demo("delivery-demo");

  @Test
  void gitHubIsKnownToTheAccountOnce() {
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::OIDCProvider",
        Map.of(
            "Url",
            "https://token.actions.githubusercontent.com",
            "ClientIdList",
            List.of("sts.amazonaws.com")));
    Synthesis.options("delivery-demo").resourceCountIs("AWS::IAM::OIDCProvider", 0);
  }

  @Test
  void onlyWorkflowsOfThisRepositoryInThisEnvironmentTakeTheRole() {
    TEMPLATE.resourceCountIs("AWS::IAM::Role", 1);
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "RoleName", "delivery-demo-release",
            "ManagedPolicyArns", Match.absent(),
            "AssumeRolePolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Action",
                                    "sts:AssumeRoleWithWebIdentity",
                                    "Condition",
                                    Map.of(
                                        "StringEquals",
                                        Map.of(
                                            "token.actions.githubusercontent.com:aud",
                                            "sts.amazonaws.com",
                                            "token.actions.githubusercontent.com:sub",
                                            "repo:acme/quarkus-on-aws:environment:demo")))))))));
  }

  @Test
  void theRoleMayDoWhatTheReleaseScriptsDoAndNothingElse() {
    assertThat(services())
        .containsExactlyInAnyOrder(
            "cloudformation",
            "cloudfront",
            "cloudfront-keyvaluestore",
            "codedeploy",
            "elasticbeanstalk",
            "s3",
            "sts");
    assertThat(actions())
        .contains(
            "s3:PutObject",
            "elasticbeanstalk:CreateApplicationVersion",
            "elasticbeanstalk:UpdateEnvironment",
            "codedeploy:CreateDeployment",
            "cloudfront-keyvaluestore:PutKey",
            "cloudfront:CreateInvalidation");
  }

  @Test
  void theRoleReachesNoSecrets() {
    assertThat(policy().toString()).doesNotContain("secrets").doesNotContain("ssm");
  }

  @Test
  void stacksAreDeployedByTheRolesOfTheBootstrapInTheirRegionsOnly() {
    assertThat(
            policy().stream()
                .filter(statement -> "sts:AssumeRole".equals(statement.get("Action")))
                .flatMap(statement -> ((List<?>) statement.get("Resource")).stream())
                .map(arn -> arn.toString().replaceAll(".*role/(.*?)\\].*", "$1")))
        .containsExactlyInAnyOrder(
            "cdk-hnb659fds-deploy-role-111122223333-us-east-1",
            "cdk-hnb659fds-file-publishing-role-111122223333-us-east-1",
            "cdk-hnb659fds-deploy-role-111122223333-eu-west-3",
            "cdk-hnb659fds-file-publishing-role-111122223333-eu-west-3");
  }

  @Test
  void theBudgetTellsBeforeItIsSpent() {
    Capture thresholds = new Capture();
    TEMPLATE.hasResourceProperties(
        "AWS::Budgets::Budget",
        Map.of(
            "Budget",
            Match.objectLike(
                Map.of(
                    "TimeUnit",
                    "MONTHLY",
                    "BudgetLimit",
                    Map.of("Amount", 100, "Unit", "USD"),
                    "CostFilters",
                    Match.absent())),
            "NotificationsWithSubscribers",
            thresholds));
    assertThat(thresholds.asArray().toString())
        .contains("operations@example.com", "ACTUAL", "Threshold=80", "FORECASTED");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> policy() {
    Capture statements = new Capture();
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of("PolicyDocument", Match.objectLike(Map.of("Statement", statements))));
    return (List<Map<String, Object>>) (List<?>) statements.asArray();
  }

  private static Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    for (Map<String, Object> statement : policy()) {
      if (statement.get("Action") instanceof List<?> several) {
        several.forEach(action -> actions.add((String) action));
      } else {
        actions.add((String) statement.get("Action"));
      }
    }
    return actions;
  }

  private static Set<String> services() {
    Set<String> services = new TreeSet<>();
    actions().forEach(action -> services.add(action.substring(0, action.indexOf(':'))));
    return services;
  }
}
