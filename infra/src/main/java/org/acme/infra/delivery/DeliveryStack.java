package org.acme.infra.delivery;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import org.acme.infra.todo.TodoStack;
import org.acme.infra.toolkit.ToolkitStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.amazon.awscdk.services.iam.OidcProviderNative;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * What the releases of an environment need of the account: the role that GitHub workflows assume,
 * and the budget.
 */
public final class DeliveryStack extends DeploymentStack {
  private static final String APP = "delivery";
  private static final String GITHUB = "token.actions.githubusercontent.com";

  public DeliveryStack(
      Construct scope, Deployment deployment, TodoStack todo, ToolkitStack toolkit) {
    super(scope, deployment.names(APP).base(), deployment.names(APP), deployment, US_EAST_1);
    // A release with its roll-back takes up to three hours.
    var release =
        new LeastPrivilegeRole(this, "Release", this, "release", workflows(), Duration.hours(3));
    var permissions = new ReleasePermissions(this, release);
    permissions.allowTodoReleases(todo);
    permissions.allowToolkitReleases(toolkit);
    permissions.allowStackDeployments(
        List.of(US_EAST_1, deployment.todo().region(), deployment.toolkit().region()));
    budget();
    output("ReleaseRoleArn", release.getRoleArn());
  }

  /**
   * Workflows of our repository in this environment. GitHub enforces the protection rules of the
   * environment.
   */
  private WebIdentityPrincipal workflows() {
    Deployment.Delivery delivery = deployment().delivery();
    return new WebIdentityPrincipal(
        delivery.createProvider()
            ? createProvider()
            : "arn:%s:iam::%s:oidc-provider/%s".formatted(getPartition(), getAccount(), GITHUB),
        Map.of(
            "StringEquals",
            Map.of(
                GITHUB + ":aud",
                "sts.amazonaws.com",
                GITHUB + ":sub",
                "repo:%s:environment:%s"
                    .formatted(delivery.repository(), deployment().environment()))));
  }

  private String createProvider() {
    return OidcProviderNative.Builder.create(this, "GitHub")
        .url("https://" + GITHUB)
        .clientIds(List.of("sts.amazonaws.com"))
        // Other environments of the account may use it.
        .removalPolicy(RemovalPolicy.RETAIN)
        .build()
        .getOidcProviderArn();
  }

  /**
   * For the whole account: a budget that filters by tag counts nothing until the tags are activated
   * for billing, and AWS does not warn of that.
   */
  private void budget() {
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            BudgetDataProperty.builder()
                .budgetName(names().of("monthly"))
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    SpendProperty.builder()
                        .amount(deployment().monthlyBudget())
                        .unit("USD")
                        .build())
                .build())
        .notificationsWithSubscribers(List.of(above(80, "ACTUAL"), above(100, "FORECASTED")))
        .build();
  }

  private NotificationWithSubscribersProperty above(int percent, String kind) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                SubscriberProperty.builder()
                    .subscriptionType("EMAIL")
                    .address(deployment().notificationEmail())
                    .build()))
        .build();
  }
}
