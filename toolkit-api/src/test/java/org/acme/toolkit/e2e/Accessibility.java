package org.acme.toolkit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks a page with axe. */
final class Accessibility {
  private static final String AXE = axe();

  /** Returns one text for each broken rule, with the elements that break it. */
  private static final String SERIOUS_VIOLATIONS =
      """
      async () => {
        const { violations } = await axe.run({ resultTypes: ["violations"] });
        return violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .map((rule) => rule.id + rule.nodes.map((node) => `\\n${node.html} ${node.failureSummary}`));
      }""";

  private Accessibility() {}

  /** Runs axe without AxeBuilder, which costs several times as much processor time as axe. */
  static void check(Page page, String view) {
    if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
      page.evaluate(AXE);
    }
    assertThat((List<?>) page.evaluate(SERIOUS_VIOLATIONS))
        .as("accessibility of %s", view)
        .isEmpty();
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
