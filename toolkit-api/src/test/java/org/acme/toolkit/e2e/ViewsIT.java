package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.WARM_UP_MILLIS;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.explanation;
import static org.acme.toolkit.e2e.Visitor.goTo;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every view in every colour scheme and width: nothing is cut off, and it is accessible. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
@WithTestResource(ModelStub.class)
class ViewsIT {

  private static final Path SAMPLE = Path.of("../docs/samples/order-service-specification.md");

  @TestHTTPResource("/")
  URL url;

  enum Look {
    LIGHT(1280, 860, ColorScheme.LIGHT),
    DARK(1280, 860, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT),
    NARROWEST_DARK(360, 740, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }

    NewContextOptions options() {
      return new NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyViewFitsTheScreenAndIsAccessible(Look look, Browser browser) throws IOException {
    try (var visitor = new Visitor(browser, url, look.options())) {
      Page page = visitor.open("");
      assertThat(button(page, "Try a sample")).isVisible();
      // Nothing hides it: the mouse would not find it otherwise.
      page.getByText("Improve a whole document").click(new Locator.ClickOptions().setTrial(true));
      inspect(page, look, "empty");
      page.close();

      page = visitor.write(Files.readString(SAMPLE));
      assertThat(page.getByText("Readability"))
          .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
      inspect(page, look, "editor");
      underlined(page, "typo").first().click();
      assertThat(explanation(page)).isVisible();
      inspect(page, look, "explanation");
      page.keyboard().press("Escape");
      page.getByText(Pattern.compile("Apply \\d+ safe corrections")).click();

      goTo(page, "Compare");
      assertThat(page.getByText("Change 1 of")).isVisible();
      inspect(page, look, "compare");

      goTo(page, "Set");
      assertThat(page.getByText("Save as CSV"))
          .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
      inspect(page, look, "set");

      goTo(page, "Versions");
      button(page, "Compare the requirements").click();
      assertThat(page.getByLabel("Report"))
          .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
      inspect(page, look, "versions");

      goTo(page, "Translate");
      assertThat(button(page, "Translate")).isVisible();
      inspect(page, look, "translate");

      goTo(page, "Documents");
      inspect(page, look, "documents");
      page.getByLabel("Choose a document")
          .setInputFiles(new FilePayload("spec.md", "text/markdown", Files.readAllBytes(SAMPLE)));
      button(page, "Improve the document").click();
      assertThat(page.getByText("Report on spec.md"))
          .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
      inspect(page, look, "report");

      goTo(page, "Glossary");
      page.getByLabel("New term").fill("Order Desk");
      page.keyboard().press("Enter");
      assertThat(button(page, "Remove Order Desk")).isVisible();
      inspect(page, look, "glossary");

      button(page, "Remove Order Desk").focus();
      page.keyboard().press("?");
      assertThat(explanation(page)).isVisible();
      inspect(page, look, "shortcuts");
    }
  }

  /** High contrast replaces all colours, and draws no backgrounds. */
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void highContrastShowsWhatIsChosen(Look look, Browser browser) {
    NewContextOptions options = look.options().setForcedColors(ForcedColors.ACTIVE);
    try (var visitor = new Visitor(browser, url, options)) {
      Page page = visitor.open("");
      Locator link = page.locator("nav").getByText("Glossary");
      Locator keep =
          page.locator(".mantine-Switch-root")
              .filter(new FilterOptions().setHasText("Keep my text"));
      byte[] otherView = link.screenshot();
      byte[] on = keep.screenshot();

      goTo(page, "Glossary");
      keep.locator("input").uncheck();
      button(page, "Load a file…").focus();
      page.mouse().move(0, 0);

      assertThat(link.screenshot()).isNotEqualTo(otherView);
      assertThat(keep.screenshot()).isNotEqualTo(on);
      screenshot(page, "high-contrast-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void inspect(Page page, Look look, String view) {
    screenshot(page, view + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", view)
        .isLessThanOrEqualTo(look.width);
    Accessibility.check(page, view);
  }
}
