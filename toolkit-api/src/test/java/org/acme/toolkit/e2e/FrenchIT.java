package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.WARM_UP_MILLIS;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.explanation;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the page in French on the narrowest phone, because French words are longer. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
@WithTestResource(ModelStub.class)
class FrenchIT {

  /**
   * Returns the choices and the texts of buttons that are cut off or have two lines, and the texts
   * outside the screen. The links to the views scroll.
   */
  private static final String CUT_OFF =
      """
      () => {
        const canvas = document.createElement("canvas").getContext("2d");
        const isCut = (select) => {
          const style = getComputedStyle(select);
          canvas.font = style.font;
          return canvas.measureText(select.selectedOptions[0]?.text ?? "").width >
              select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        };
        const boxOf = (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect();
        };
        const hasText = (element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        return [
          ...[...document.querySelectorAll("select")].filter(isCut),
          ...[...document.querySelectorAll(".mantine-Button-label")].filter(
              (label) => boxOf(label).height > 32 || label.scrollWidth > label.clientWidth),
          ...[...document.querySelectorAll("main *, footer *")].filter(
              (element) => hasText(element) && boxOf(element).right > innerWidth
                  && getComputedStyle(element).textOverflow !== "ellipsis"
                  && !element.closest("select")),
        ].map((element) => element.textContent);
      }""";

  @TestHTTPResource("/")
  URL url;

  private Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) {
    visitor =
        new Visitor(
            browser, url, new NewContextOptions().setLocale("fr-FR").setViewportSize(360, 740));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Essayer un exemple",
    "set, Ouvrir l’éditeur",
    "diff, Rien n’a encore changé",
    "versions, Comparer les exigences",
    "translate, OpenAI reçoit le texte",
    "documents, Corriger les fautes",
    "glossary, Le fichier de votre équipe",
  })
  void nothingIsCutOff(String view, String text) {
    Page page = visitor.open(view);
    assertThat(page.getByText(text).first()).isVisible();
    inspect(page, "view-" + view);
  }

  @Test
  void nothingIsCutOffInTheExplanationAndTheHelp() {
    Page page = visitor.open("");
    page.getByLabel("Votre texte").last().fill("Teh operator confirms the order of the customer.");
    page.locator(".cm-content .finding-typo")
        .click(new Locator.ClickOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(explanation(page)).containsText("Orthographe");
    inspect(page, "explanation");
    button(page, "Reformuler").click();
    assertThat(page.getByText("Que faut-il améliorer")).isVisible();
    inspect(page, "rewrite");
    page.keyboard().press("Escape");
    button(page, "Raccourcis clavier").click();
    assertThat(page.getByText("Afficher cette liste")).isVisible();
    inspect(page, "help");
  }

  @Test
  void saysInFrenchWhatIsWrongWithAFile() {
    visitor.overlook("Failed to load resource");
    Page page = visitor.open("documents");
    page.getByLabel("Choisir un fichier")
        .setInputFiles(
            new FilePayload(
                "cahier.docx", "", "This is no Word file.".getBytes(StandardCharsets.UTF_8)));
    button(page, "Améliorer le fichier").click();

    assertThat(page.getByText("Le fichier est illisible."))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    inspect(page, "problem");
  }

  @Test
  void saysInFrenchWhyTheServiceRefuses() {
    visitor.overlook("Failed to load resource");
    visitor
        .context()
        .route(
            "**/api/v1/corrections",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/problem+json")
                        .setBody(
                            "{\"type\":\"urn:problem-type:text-takes-too-long\","
                                + "\"message\":\"It takes longer than 20 s.\"}")));
    Page page = visitor.open("");
    page.getByLabel("Votre texte").last().fill("Teh operator.");

    assertThat(page.getByText("La vérification dure trop longtemps")).isVisible();
    assertThat(page.getByText("It takes longer")).hasCount(0);
  }

  private static void inspect(Page page, String state) {
    screenshot(page, "french-" + state);
    assertThat((List<?>) page.evaluate(CUT_OFF)).as(state).isEmpty();
    Accessibility.check(page, state);
  }
}
