package org.acme.toolkit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** Checks a page for accessibility problems with axe. */
final class Accessibility {
  private static final Set<String> UNACCEPTABLE = Set.of("serious", "critical");

  private Accessibility() {}

  static void check(Page page, String view) {
    // Legacy mode ignores frames of other origins, of which there are none, and saves a page per
    // run.
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
        .filteredOn(rule -> UNACCEPTABLE.contains(rule.getImpact()))
        .as("accessibility of %s", view)
        .extracting(Accessibility::told)
        .isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }
}
