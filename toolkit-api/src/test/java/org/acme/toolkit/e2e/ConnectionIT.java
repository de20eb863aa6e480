package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.awaitChecked;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

    assertThat(page.getByText("The API cannot be reached.")).isVisible();
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

    assertThat(page.getByText("the API asks for a pause")).isVisible();
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

  @Test
  void keepsATextThatIsTooLongAndSaysSo() {
    Page page = visitor.open("");
    page.evaluate("text => navigator.clipboard.writeText(text)", "too long ".repeat(11_200));
    editor(page).press("Control+v");

    assertThat(page.getByText("The text has 100,800 characters")).isVisible();
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
}
