package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitText;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.goTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** Checks the view that shows a text and its translation. */
@QuarkusIntegrationTest
class TranslateIT extends Journey {

  @Test
  void translatesATextParagraphByParagraph() {
    Page page = visitor.write(ModelStub.ENGLISH);
    goTo(page, "Translate");
    page.getByLabel("Provider").selectOption("openai");
    page.getByLabel("To").selectOption("fr");
    button(page, "Translate").click();

    awaitText(page.getByRole(AriaRole.LISTITEM), ModelStub.FRENCH);
    assertThat(page.getByText("Translated by OpenAI: 1 of 1 paragraphs")).isVisible();
    button(page, "Copy the translation").click();
    assertThat(page.getByText("Copied")).isVisible();
  }

  @Test
  void saysHowAnAdministratorConfiguresAProvider() {
    Page page = visitor.open("translate");

    assertThat(page.getByText("an administrator sets the secret deepl-key")).isVisible();
  }

  @Test
  void saysThatNoTranslationIsAvailable() {
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
                            "reason":"It has no key: an administrator sets it."}]}""")));
    Page page = visitor.open("translate");

    assertThat(page.getByText("No translation is available now.")).isVisible();
    assertThat(page.getByText("It has no key: an administrator sets it.")).isVisible();
  }
}
