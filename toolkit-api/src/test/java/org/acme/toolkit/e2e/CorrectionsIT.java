package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitChecked;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.explanation;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that corrections and explanations can be trusted. */
@QuarkusIntegrationTest
class CorrectionsIT extends Journey {

  /** The words beside a misspelt one are judged when it is corrected. */
  @Test
  void safeCorrectionsCauseNoOtherFindings() {
    Page page = visitor.write("FR-1 The order is refered to by a key and recieves a number.");
    page.getByText("Apply 2 safe corrections").click();
    assertThat(editor(page))
        .hasText("FR-1 The order is referred to by a key and receives a number.");
    awaitChecked(page);

    assertThat(editor(page).locator(".finding-typo, .finding-grammar")).hasCount(0);
    button(page, "Undo").last().click();
    assertThat(editor(page))
        .hasText("FR-1 The order is refered to by a key and recieves a number.");
  }

  /** A misspelt "shal" is no requirement, and a misspelt vague word is not found. */
  @Test
  void theScoreIsTheSameBeforeAndAfterSafeCorrections() {
    Page page =
        visitor.write(
            "FR-1 The service shal store each order.\n\n"
                + "FR-2 The page shall be intuitve and load quikly.");
    Locator score = page.getByLabel("Findings").getByText(Pattern.compile("\\d+ %"));
    assertThat(score).hasText("50 %");
    page.getByText(Pattern.compile("Apply \\d safe correction")).click();
    awaitChecked(page);
    assertThat(underlined(page, "smell").getByText("quickly")).isVisible();

    assertThat(score).hasText("50 %");
  }

  @Test
  void groupsARepeatedMistakeAndFixesAllAtOnce() {
    Page page = visitor.write("The clerk recieve it.\n\n".repeat(307));
    assertThat(page.getByText("× 307")).isVisible();
    screenshot(page, "repeated");

    button(page, "Fix all 307 of “recieve”").click();
    assertThat(page.getByText("307 corrections applied")).isVisible();
    awaitChecked(page);
    assertThat(underlined(page, "typo")).hasCount(0);
  }

  @Test
  void explainsWhereWhyAndHowItIsRight() {
    Page page = visitor.write("FR-7 The page shall be user-friendly. It is green.");
    assertThat(page.getByText("1 requirement")).isVisible();
    underlined(page, "smell").getByText("user-friendly").click();
    Locator card = explanation(page);

    assertThat(card).containsText("Two readers understand this differently");
    assertThat(card.getByText("FR-7", new Locator.GetByTextOptions().setExact(true))).isVisible();
    assertThat(card.locator("mark")).hasText("user-friendly");
    assertThat(card).containsText("An operator shall enter an order in at most 3 steps.");
    assertThat(card).containsText("Source: ISO/IEC/IEEE 29148");
    // A term is never reported: it would hide the smell for ever.
    assertThat(card.getByText("Add to glossary")).hasCount(0);
  }

  @Test
  void examinesATextInTheLanguageThatWasDetectedForIt() {
    Page page =
        visitor.write(
            "FR-1 Der Dienst soll die Bestellung speichern und dem Kunden eine Bestätigung senden.");
    assertThat(page.getByText("1 requirement")).isVisible();

    // An English check would take German words for mistakes and smells.
    assertThat(editor(page).locator(".finding-typo, .finding-smell")).hasCount(0);
  }

  @Test
  void keepsTheStructureOfPastedText() {
    Page page = visitor.open("");
    editor(page).focus();
    page.evaluate(
        """
        () => navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob(["<h2>Orders</h2><ul><li>FR-1</li><li>FR-2</li></ul>"],
              { type: "text/html" }),
          "text/plain": new Blob(["Orders FR-1 FR-2"], { type: "text/plain" }),
        })])""");
    page.keyboard().press("Control+v");

    assertThat(editor(page)).hasText("## Orders- FR-1- FR-2");
  }
}
