package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.goTo;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks the view that compares the original with the corrected text. */
@QuarkusIntegrationTest
class CompareIT extends Journey {

  @Test
  void acceptsOrRejectsEachChangeSeparately() {
    Page page = visitor.write("Teh operator recieves the order seperately.");
    page.getByText(Pattern.compile("Apply \\d+ safe correction")).click();
    assertThat(editor(page)).hasText("The operator receives the order separately.");

    goTo(page, "Compare");
    assertThat(page.getByText("Change 1 of 3")).isVisible();
    button(page, "Accept").click();
    assertThat(page.getByText("Change 1 of 2")).isVisible();
    button(page, "Reject").click();
    assertThat(page.getByText("Change 1 of 1")).isVisible();

    goTo(page, "Editor");
    assertThat(editor(page)).hasText("The operator recieves the order separately.");
    editor(page).press("Control+z");
    assertThat(editor(page)).hasText("The operator receives the order separately.");
  }

  @Test
  void decidesChangesByKeyAndUndoesDecisions() {
    Page page = visitor.write("Teh operator recieves the order.");
    page.getByText(Pattern.compile("Apply \\d+ safe correction")).click();
    goTo(page, "Compare");
    assertThat(page.getByText("Change 1 of 2")).isVisible();

    page.keyboard().press("j");
    assertThat(page.getByText("Change 2 of 2")).isVisible();
    page.keyboard().press("r");
    assertThat(page.getByText("Change 1 of 1")).isVisible();
    page.keyboard().press("a");
    assertThat(page.getByText("You have decided all changes.")).isVisible();

    button(page, "Undo").click();
    button(page, "Undo").click();
    assertThat(page.getByText("Change 2 of 2")).isVisible();
  }
}
