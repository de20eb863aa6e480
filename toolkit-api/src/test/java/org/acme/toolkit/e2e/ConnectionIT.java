package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitChecked;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.goTo;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the page while its API is unreachable, busy or broken. */
@QuarkusIntegrationTest
class ConnectionIT extends Journey {

  private static final String API = "**/api/v1/**";

  @Test
  void keepsTheTypedTextWhileTheApiIsUnreachable() {
    visitor.overlook("Failed to load resource");
    Page page = visitor.write("Teh operator.");
    visitor.context().setOffline(true);
    editor(page).press("Control+End");
    page.keyboard().type(" It recieves orders.");

    assertThat(page.getByText("You are offline.")).isVisible();
    assertThat(editor(page)).hasText("Teh operator. It recieves orders.");
    screenshot(page, "offline");
    Accessibility.check(page, "offline");

    visitor.context().setOffline(false);
    awaitChecked(page);
    assertThat(underlined(page, "typo")).hasCount(2);
  }

  @Test
  void pageWaitsAsLongAsTheApiAsks() {
    visitor.overlook("Failed to load resource");
    refuse(429, "{}", "2");
    Page page = visitor.open("");
    editor(page).fill("Teh operator.");

    assertThat(page.getByText("asks for a pause")).isVisible();
    assertThat(page.getByText("The page will try again in")).isVisible();
    visitor.context().unroute(API);
    awaitChecked(page);
    assertThat(underlined(page, "typo")).hasCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "413, The text is longer than 100 characters.",
    "400, The language is no language.",
  })
  void showsTheErrorMessageOfTheApiAndTriesAgain(int status, String message) {
    visitor.overlook("Failed to load resource");
    refuse(status, "{\"message\":\"%s\"}".formatted(message), null);
    Page page = visitor.open("");
    editor(page).fill("Teh operator.");

    assertThat(page.getByText(message)).isVisible();
    assertThat(editor(page)).hasText("Teh operator.");
    visitor.context().unroute(API);
    button(page, "Try again").click();
    awaitChecked(page);
  }

  /** The API accepts at most 100,000 characters at once. */
  @Test
  void checksALongTextInPartsAndSaysThatItHasNoScore() {
    Page page = visitor.open("");
    page.evaluate("text => navigator.clipboard.writeText(text)", "It is stored. ".repeat(7_200));
    editor(page).press("Control+v");

    assertThat(page.getByText("100,800 characters", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(page.getByText("A score needs at most 100,000 characters")).isVisible();
    awaitChecked(page);
  }

  @Test
  void saysInOneSentenceThatAFileOfThePageIsMissingAndTriesAgain() {
    withoutTheFilesOfTheGlossary();
    Page page = visitor.open("glossary");

    assertThat(page.getByText("A part of the page could not be loaded.")).isVisible();
    screenshot(page, "missing-file");
    Accessibility.check(page, "missing file");
    visitor.context().unroute("**/assets/glossary-page*");
    button(page, "Try again").click();
    assertThat(page.getByLabel("New term")).isVisible();
  }

  /** Firefox and Safari do not ask again for a file before that. */
  @Test
  void theSecondNextTryLoadsThePageAgainAndKeepsTheText() {
    withoutTheFilesOfTheGlossary();
    Page page = visitor.write("The operator confirms the order.");
    page.getByLabel("Keep my text in this browser").uncheck();
    goTo(page, "Glossary");
    Locator failure = page.getByText("A part of the page could not be loaded.");
    assertThat(failure).isVisible();
    button(page, "Try again").click();
    assertThat(failure).isHidden();
    assertThat(failure).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    visitor.context().unroute("**/assets/glossary-page*");

    page.evaluate("window.isOld = true");
    button(page, "Try again").click();
    page.waitForFunction("!window.isOld");

    assertThat(page.getByLabel("New term")).isVisible();
    goTo(page, "Editor");
    assertThat(editor(page)).hasText("The operator confirms the order.");
  }

  /** A page that was opened before a new release asks for files that are gone. */
  @Test
  void opensTheNewReleaseThatHasOtherFilesAndTakesTheTextAlong() {
    visitor.overlook("Failed to load resource");
    visitor.overlook("Failed to fetch dynamically imported module");
    Page page = visitor.write("The operator confirms the order.");
    page.getByLabel("Keep my text in this browser").uncheck();
    answer("**/assets/documents-page*", 404, "");
    answer("**/index.html", 200, "<script type=module src=/assets/index-new.js></script>");
    goTo(page, "Documents");

    assertThat(page.getByText("This page has a new version")).isVisible();
    screenshot(page, "new-release");
    Accessibility.check(page, "new release");
    visitor.context().unroute("**/assets/documents-page*");
    button(page, "Try again").click();
    assertThat(page.getByLabel("Choose a document")).isAttached();
    goTo(page, "Editor");
    assertThat(editor(page)).hasText("The operator confirms the order.");
  }

  @Test
  void showsWhatThePageIsForUntilItsScriptsAreThere() {
    visitor.context().route("**/assets/index-*.js", route -> {});
    Page page = visitor.context().newPage();
    page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

    assertThat(page.getByText("Corrects specifications and leaves their technical terms"))
        .isVisible();
    assertThat(page.getByText("Corrige les spécifications")).isHidden();
    screenshot(page, "opening");
  }

  @Test
  void saysThatALanguageIsLoading() {
    visitor
        .context()
        .route(
            "**/api/v1/corrections/languages",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"languages\":[{\"tag\":\"fr\",\"state\":\"loading\"}]}")));
    visitor.context().route("**/api/v1/corrections", route -> {});
    Page page = visitor.open("");
    editor(page).fill("Le service enregistre la commande.");

    assertThat(page.getByText("Loading French. This happens once.")).isVisible();
  }

  private void answer(String address, int status, String body) {
    visitor
        .context()
        .route(
            address,
            route -> route.fulfill(new Route.FulfillOptions().setStatus(status).setBody(body)));
  }

  private void refuse(int status, String body, String retryAfter) {
    Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
    visitor
        .context()
        .route(
            API,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(headers)
                        .setBody(body)));
  }

  private void withoutTheFilesOfTheGlossary() {
    visitor.overlook("Failed to load resource");
    visitor.overlook("Failed to fetch dynamically imported module");
    visitor.overlook("Couldn't load preload assets");
    visitor.context().route("**/assets/glossary-page*", Route::abort);
  }
}
