package org.acme.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;

class BudgetStackTest {
  @Test
  void theBudgetWarnsBeforeItIsSpent() {
    var thresholds = new Capture();
    Synthesis.demo("budget-demo")
        .hasResourceProperties(
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
}
