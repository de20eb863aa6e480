package org.acme.toolkit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Checks a page with axe. */
final class Accessibility {
  private static final Set<String> UNACCEPTABLE = Set.of("serious", "critical");

  private Accessibility() {}

  static void check(Page page, String view) {
    AxeRunOptions options = new AxeRunOptions();
    // Reports elements only for rules that are broken, which is faster.
    options.setResultTypes(List.of("violations"));
    // Legacy mode ignores frames of other origins, of which there are none, and saves a page per
    // run.
    assertThat(new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations())
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
