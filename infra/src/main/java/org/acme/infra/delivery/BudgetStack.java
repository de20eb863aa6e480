package org.acme.infra.delivery;

import java.util.List;
import java.util.Locale;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/** Warns of the costs of the account, whether GitHub releases or people do. */
public final class BudgetStack extends DeploymentStack {
  private static final String APP = "budget";

  public BudgetStack(Construct scope, Deployment deployment) {
    super(scope, deployment.names(APP).base(), deployment.names(APP), deployment, US_EAST_1);
    budget();
    // destroy.sh deletes this stack last, and asks it when the applications are gone.
    output("Flavour", deployment.flavour().name().toLowerCase(Locale.ROOT));
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
