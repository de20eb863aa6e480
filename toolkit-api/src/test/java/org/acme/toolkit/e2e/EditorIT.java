package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the packaged application, with its real engines, in a real browser. */
@QuarkusIntegrationTest
class EditorIT {

  /** The first correction waits for the engines to load: seconds, on a busy machine a minute. */
  private static final double WARM_UP_MILLIS = 180_000;

  private static final Path SAMPLE = Path.of("../docs/samples/order-service-specification.md");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private static Chromium chromium;

  @TestHTTPResource("/")
  URL url;

  private final List<String> browserErrors = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    context.close();
    assertThat(browserErrors).isEmpty();
  }

  @Test
  void aPastedSpecificationComesBackCorrected() throws IOException {
    open(1440, 900, ColorScheme.LIGHT);
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    correctTheSample();

    var result = page.getByRole(AriaRole.REGION, named("Corrected text"));
    assertThat(result.getByText("15 corrected")).isVisible();
    assertThat(result.getByText("receives", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(result).containsText("DeliveryCalendar.nextWorkingDay()");

    page.getByRole(AriaRole.BUTTON, named("Copy")).click();
    assertThat(result.getByText("Copied")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("The order service receives orders", "without a customerId is refused")
        .doesNotContain("recieve");
  }

  @Test
  void aChangeExplainsItselfByKeyboard() {
    open(1440, 900, ColorScheme.LIGHT);
    page.getByLabel("Text to correct").fill("They deploy teh service with kubectl.");
    page.keyboard().press("Control+Enter");

    var mark = page.getByRole(AriaRole.BUTTON, named("teh the"));
    assertThat(mark).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    mark.press("Enter");
    assertThat(page.getByText("Possible spelling mistake found.")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "1440, 900, LIGHT",
    "1440, 900, DARK",
    "390, 844, LIGHT",
    "390, 844, DARK",
    "360, 740, LIGHT"
  })
  void thePageFitsTheScreen(int width, int height, ColorScheme colors) throws IOException {
    open(width, height, colors);
    photograph(width + "-" + colors + "-empty");
    correctTheSample();
    photograph(width + "-" + colors + "-corrected");
    page.getByText("receives", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Possible spelling mistake found.")).isVisible();
    photograph(width + "-" + colors + "-explained");

    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private void open(int width, int height, ColorScheme colors) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(colors));
    page = context.newPage();
    page.onPageError(browserErrors::add);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            browserErrors.add(message.text());
          }
        });
    page.navigate(url.toString());
  }

  private void correctTheSample() throws IOException {
    page.getByLabel("Text to correct").fill(Files.readString(SAMPLE));
    page.getByRole(AriaRole.BUTTON, named("Correct").setExact(true)).click();
    assertThat(page.getByText("15 corrected"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
  }

  private void photograph(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
            .setFullPage(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
