package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitChecked;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.explanation;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks writing in the editor while the text is checked. */
@QuarkusIntegrationTest
class EditorIT extends Journey {

  private static final Path SAMPLE = Path.of("../docs/samples/order-service-specification.md");

  /** French names are longer. */
  private static final String CUTS_OFF_ITS_CHOICE =
      """
      () => {
        const select = document.querySelector("select");
        const style = getComputedStyle(select);
        const canvas = document.createElement("canvas").getContext("2d");
        canvas.font = style.font;
        const needed = canvas.measureText(select.selectedOptions[0].text).width;
        return needed > select.clientWidth - parseFloat(style.paddingLeft)
            - parseFloat(style.paddingRight);
      }""";

  @Test
  void correctsAndCopiesAPastedSpecification() throws IOException {
    Page page = visitor.write(Files.readString(SAMPLE));

    page.getByText(Pattern.compile("Apply \\d+ safe corrections")).click();
    button(page, "Copy the text").click();

    assertThat(page.getByText("Copied")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains(
            "The order service receives orders",
            "without a customerId is refused",
            "DeliveryCalendar.nextWorkingDay()",
            "${archiveDir}")
        .doesNotContain("recieve", "seperate");
  }

  @Test
  void explainsAndReplacesASmell() {
    Page page = visitor.write("The service should store the order.");
    Locator smell = underlined(page, "smell").getByText("should");
    smell.click();

    assertThat(explanation(page)).containsText("uncertain verb");
    assertThat(explanation(page)).containsText("29148");
    button(page, "shall").click();

    assertThat(editor(page)).hasText("The service shall store the order.");
  }

  @Test
  void replacesFindingsAndUndoesChangesByKeyboard() {
    Page page = visitor.write("Teh operator recieves the order.");

    page.keyboard().press("F8");
    assertThat(explanation(page)).isVisible();
    page.keyboard().press("1");
    assertThat(editor(page)).hasText("The operator recieves the order.");
    assertThat(editor(page)).isFocused();
    awaitChecked(page);
    page.keyboard().press("F8");
    assertThat(button(page, "receives")).isFocused();
    page.keyboard().press("Enter");
    assertThat(editor(page)).hasText("The operator receives the order.");

    page.keyboard().press("Control+z");
    assertThat(editor(page)).hasText("The operator recieves the order.");
    page.keyboard().press("Control+z");
    assertThat(editor(page)).hasText("Teh operator recieves the order.");

    awaitChecked(page);
    page.keyboard().press("Shift+F8");
    assertThat(explanation(page)).containsText("Spelling");
    page.keyboard().press("Escape");
    assertThat(explanation(page)).hasCount(0);
    assertThat(editor(page)).isFocused();
  }

  @Test
  void ignoresAFindingOnceOrByRuleOrByTerm() {
    Page page = visitor.write("Teh order.\n\nTeh invoice.\n\nTeh parcel.");
    Locator typos = underlined(page, "typo");
    assertThat(typos).hasCount(3);

    typos.first().click();
    button(page, "Ignore once").click();
    assertThat(typos).hasCount(2);

    typos.first().click();
    button(page, "Add to glossary").click();
    assertThat(typos).hasCount(0);
    assertThat(page.getByText("“Teh” was added to the glossary.")).isVisible();

    Visitor.goTo(page, "Glossary");
    button(page, "Remove Teh").click();
    Visitor.goTo(page, "Editor");
    assertThat(typos).hasCount(3);

    typos.first().click();
    button(page, "Ignore rule").click();
    assertThat(typos).hasCount(0);
    page.getByText("Restore 1 ignored rule").click();
    assertThat(typos).hasCount(3);
  }

  @Test
  void acceptsANameInTheWholeTextButNotInAnother() {
    Page page = visitor.write("Amjedo pays.\n\nThe clerk calls Amjedo.\n\nTeh clerk waits.");
    Locator typos = underlined(page, "typo");
    assertThat(typos).hasCount(3);

    typos.first().click();
    button(page, "Accept in this text").click();
    assertThat(typos).hasText("Teh");
    assertThat(page.getByText("“Amjedo” is accepted everywhere in this text.")).isVisible();
    page.reload();
    assertThat(typos).hasText("Teh");

    // Shares neither its start nor its end with the text before, so that it is no change of that.
    editor(page).fill("Does Amjedo leave?");
    assertThat(typos).hasText("Amjedo");
  }

  @Test
  void scoresEachRequirementAndShowsItsFormInEars() throws IOException {
    Page page =
        visitor.write(
            "FR-1 The shop shall have one owner.\n\n"
                + "FR-2 The order should be stored as soon as possible.\n\n"
                + "FR-2 The session shall end after 15 minutes.\n\n"
                + "The shop is nice.");

    button(page, "3 requirements · 1 fault between them").click();
    assertThat(page.getByText("Both have the same id.")).isVisible();
    page.getByLabel("Only below 80").check();
    Locator listed =
        page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("FR-"));
    assertThat(listed).hasCount(1);
    listed.click();

    assertThat(page.getByText("When [TBD: trigger], the [TBD: system] shall store the order"))
        .isVisible();
    Accessibility.check(page, "scorecard");
    screenshot(page, "scorecard");
    button(page, "Show in the text").click();
    assertThat((String) page.evaluate("getSelection().toString()"))
        .isEqualTo("The order should be stored as soon as possible.");
  }

  @Test
  void foldsDoubtfulFindingsAway() {
    Page page = visitor.write("The shop shall have one owner. The shop is nice.");

    assertThat(underlined(page, "smell")).hasCount(0);
    button(page, "Show 1 doubtful finding").click();
    assertThat(underlined(page, "smell")).hasText("nice");
  }

  @Test
  void rewritesARequirementAfterTheUserHasSeenTheChange() {
    Page page = visitor.write(ModelStub.VAGUE);
    editor(page).press("Control+a");
    page.keyboard().press("Control+Shift+Enter");
    assertThat(explanation(page)).containsText("Rewrite a requirement");
    assertThat(explanation(page).getByLabel("What should improve?")).isFocused();
    page.keyboard().press("Enter");

    assertThat(explanation(page).locator("del").first()).containsText("should");
    assertThat(explanation(page)).containsText("By the language model");
    button(page, "Use this version").first().click();

    assertThat(editor(page)).hasText(ModelStub.VERIFIABLE);
    button(page, "Undo").last().click();
    assertThat(editor(page)).hasText(ModelStub.VAGUE);
  }

  @Test
  void restoresTheTextUnlessTheUserTurnsThatOff() {
    Page page = visitor.write("The operator confirms the order.");
    page.reload();
    assertThat(editor(page)).hasText("The operator confirms the order.");

    page.getByLabel("Keep my text in this browser").uncheck();
    page.reload();
    assertThat(page.getByText("Try a sample")).isVisible();
  }

  @Test
  void keepsTheTextOfItsWindowAndWarnsIfTheBrowserKeepsAnother() {
    Page page = visitor.write("The operator confirms the order.");
    Page another = page.context().newPage();
    another.navigate(page.url());
    assertThat(editor(another)).hasText("The operator confirms the order.");
    editor(another).fill("The clerk pays.");

    assertThat(page.getByText("Another window has another text")).isVisible();
    Accessibility.check(page, "text that another window replaces");
    another.reload();
    assertThat(editor(another)).hasText("The clerk pays.");
    page.reload();
    assertThat(editor(page)).hasText("The operator confirms the order.");
  }

  @Test
  void warnsIfTheBrowserDoesNotStoreTheText() {
    Page page = visitor.open("");
    page.evaluate(
        """
        () => {
          const store = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, value) {
            if (value.length > 50) throw new DOMException("Full", "QuotaExceededError");
            store.call(this, key, value);
          };
        }""");

    editor(page).fill("The operator confirms the order of the customer by telephone.");

    assertThat(page.getByText("or it will be lost")).isVisible();
    Accessibility.check(page, "text that is not kept");
    editor(page).fill("Short.");
    assertThat(page.getByText("or it will be lost")).hasCount(0);
  }

  @Test
  void showsThePageInFrenchIfTheUserChoosesIt() {
    Page page = visitor.write("Teh operator confirms the order of the customer.");
    button(page, "Français").click();

    assertThat(page.locator("html[lang=fr]")).hasCount(1);
    assertThat((boolean) page.evaluate(CUTS_OFF_ITS_CHOICE)).isFalse();
    assertThat(page.getByText("Appliquer 1 correction sûre")).isVisible();
    page.locator(".cm-content .finding-typo").click();
    assertThat(explanation(page)).containsText("Orthographe");
    assertThat(explanation(page)).containsText("Ajouter au glossaire");
  }
}
