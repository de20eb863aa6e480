package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitText;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.goTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** Checks the view that shows a text and its translation. */
@QuarkusIntegrationTest
class TranslateIT extends Journey {

  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

  @Test
  void translatesATextParagraphByParagraph() {
    Page page = visitor.open("translate");
    page.getByLabel("Your text").fill(ModelStub.ENGLISH);
    page.getByLabel("To", EXACTLY).selectOption("fr");
    button(page, "Translate").click();

    awaitText(page.getByLabel("Translation", EXACTLY), ModelStub.FRENCH);
    assertThat(page.getByText("Translated by OpenAI: 1 of 1 paragraphs")).isVisible();
    button(page, "Copy the translation").click();
    assertThat(page.getByText("Copied")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(ModelStub.FRENCH);
    goTo(page, "Editor");
    assertThat(editor(page)).hasText(ModelStub.ENGLISH);
  }

  @Test
  void saysThatNoTranslationIsAvailableInWordsForUsers() {
    visitor
        .context()
        .route(
            "**/api/v1/translations/pairs",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                            """
                            {"providers":[{"provider":"deepl","quality":"standard",\
                            "available":false,"pairs":{},\
                            "reason":"It has no key: an administrator sets deepl-key."}]}""")));
    Page page = visitor.open("translate");

    assertThat(page.getByText("No translation service is set up.")).isVisible();
    assertThat(page.getByText("deepl-key")).hasCount(0);
  }
}
