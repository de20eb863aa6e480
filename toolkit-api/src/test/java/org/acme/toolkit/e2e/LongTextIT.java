package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.WARM_UP_MILLIS;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.underlined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Checks the editor with the longest text that the API accepts. */
@QuarkusIntegrationTest
class LongTextIT extends Journey {

  private static final Logger LOG = Logger.getLogger(LongTextIT.class);
  private static final int KEYS = 40;

  /**
   * Maximum time from a key to the frame that shows its letter. A fast typist presses a key every
   * 80 ms.
   */
  private static final double MOST_MILLIS = 50;

  private static final String MEASURE =
      """
      window.latencies = [];
      addEventListener("keydown", () => {
        const pressed = performance.now();
        requestAnimationFrame(() => latencies.push(performance.now() - pressed));
      }, true);""";

  /** Resolves after all callbacks that were requested before for the same frame. */
  private static final String FRAME_OF_THE_LAST_KEY =
      "new Promise(show => requestAnimationFrame(() => show(latencies)))";

  private final String text =
      IntStream.range(0, 700)
          .mapToObj(
              number ->
                  "REQ-%04d: Teh service should store order %d and answer quickly; the operator"
                          .formatted(number, number)
                      + " recieves a message that names the order, its customer and its state.")
          .collect(Collectors.joining("\n\n"))
          .substring(0, 99_000);

  @Test
  void typingStaysFastAndVisibleTextIsCheckedFirst() {
    Page page = visitor.write("The operator confirms the order.");
    page.evaluate(MEASURE);
    double ofShortText = median(page);
    editor(page).press("Control+a");
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    editor(page).press("Control+v");

    // The cursor is at the end.
    assertThat(underlined(page, "typo").last())
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(page.getByText("Checking,")).isVisible();

    double ofLongText = median(page);
    LOG.infof(
        "Typing, median of %d keys: %.1f ms in %,d characters, %.1f ms in a sentence",
        KEYS, ofLongText, text.length(), ofShortText);
    assertThat(ofLongText).as("median of %d keys in ms", KEYS).isLessThan(MOST_MILLIS);
  }

  @SuppressWarnings("unchecked")
  private static double median(Page page) {
    page.evaluate("latencies.length = 0");
    for (int i = 0; i < KEYS; i++) {
      page.keyboard().press(i % 6 == 5 ? "Space" : "a");
    }
    List<Number> latencies = (List<Number>) page.evaluate(FRAME_OF_THE_LAST_KEY);
    assertThat(latencies).hasSize(KEYS);
    return latencies.stream()
        .mapToDouble(Number::doubleValue)
        .sorted()
        .toArray()[latencies.size() / 2];
  }
}
