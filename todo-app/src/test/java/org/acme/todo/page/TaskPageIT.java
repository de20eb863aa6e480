package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, served by the packaged application. */
@QuarkusIntegrationTest
class TaskPageIT {
  private static final String TASKS = "/api/v1/tasks";

  private static Chromium chromium;

  @TestHTTPResource URL url;

  private final List<String> errors = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void startEmpty() {
    List<String> ids = given().get(TASKS).jsonPath().getList("id");
    ids.forEach(id -> given().delete(TASKS + "/" + id).then().statusCode(204));
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    context.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void aTaskCreatedByButtonOrEnterAndCompletedIsStillThereAfterAReload() {
    Page page = open(new NewContextOptions());
    assertThat(page.getByText("Nothing to do yet")).isVisible();
    screenshot(page, "empty");

    adder(page).fill("Water the plants");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add")).click();
    assertThat(task(page, "Water the plants")).isVisible();
    page.keyboard().type("Call the bank"); // the focus is back in the field
    page.keyboard().press("Enter");
    assertThat(task(page, "Call the bank")).isVisible();
    page.getByText("Water the plants").click();
    assertThat(page.getByText("1 to do, 1 done")).isVisible();
    assertThat(task(page, "Water the plants")).isChecked();

    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.reload();

    assertThat(page.getByRole(AriaRole.LISTITEM)).containsText(new String[] {"bank", "plants"});
    assertThat(task(page, "Water the plants")).isChecked();
    assertThat(task(page, "Call the bank")).not().isChecked();
  }

  @Test
  void aCompletedTaskIsStruckThrough() {
    create("done", true);
    create("open", false);
    Page page = open(new NewContextOptions());

    String width = "name => getComputedStyle(name).backgroundSize.split(' ')[0]";
    assertThat(page.getByText("done", exactly()).evaluate(width)).isEqualTo("100%");
    assertThat(page.getByText("open", exactly()).evaluate(width)).isNotEqualTo("100%");
  }

  @Test
  void theChosenColoursAreRemembered() {
    Page page = open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    page.getByLabel("Use dark colours").click();

    page.reload();

    assertThat(page.getByLabel("Use light colours")).isVisible();
    assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
        .isEqualTo("dark");
  }

  @ParameterizedTest
  @CsvSource({
    "light, 1280, 860, LIGHT",
    "dark, 1280, 860, DARK",
    "wide, 1920, 1080, LIGHT",
    "phone-light, 390, 844, LIGHT",
    "phone-dark, 390, 844, DARK",
    "narrowest, 360, 740, LIGHT",
  })
  void thePageFitsTheScreen(String name, int width, int height, ColorScheme colours) {
    create("Water the plants on the balcony", true);
    create("Book the dentist for Tuesday", true);
    create("Send the quarterly figures to Priya", false);
    create(
        "Read the proposal for the new warehouse, note what it leaves open, and ask the supplier"
            + " about Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        false);
    create("Buy oat milk", false);
    Page page =
        open(new NewContextOptions().setViewportSize(width, height).setColorScheme(colours));

    assertThat(page.getByText("3 to do, 2 done")).isVisible();
    screenshot(page, name);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private Page open(NewContextOptions options) {
    context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            errors.add(message.text());
          }
        });
    page.navigate(url.toString());
    return page;
  }

  private static void create(String name, boolean complete) {
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("name", name))
            .post(TASKS)
            .jsonPath()
            .getString("id");
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("complete", complete))
        .patch(TASKS + "/" + id)
        .then()
        .statusCode(200);
  }

  private static Locator adder(Page page) {
    return page.getByLabel("New task");
  }

  private static Locator task(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static void screenshot(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => null)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
