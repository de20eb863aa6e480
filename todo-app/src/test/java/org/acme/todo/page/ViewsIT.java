package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.handle;
import static org.acme.todo.page.Visitor.screenshot;
import static org.acme.todo.page.Visitor.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view in every size and colour scheme fits the screen and is accessible. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class ViewsIT {
  private static final List<Map<String, Object>> LIST =
      List.of(
          Map.of("name", "Send the quarterly figures to the auditors", "due", "2026-11-01"),
          Map.of(
              "name",
              "Read the proposal for the new warehouse, note what it leaves open, and ask the"
                  + " supplier about Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
              "location",
              "Meeting room 4",
              "tags",
              List.of("work", "warehouse")),
          Map.of(
              "name",
              "Plan the move",
              "due",
              "2030-12-24",
              "notes",
              """
              ## Before

              - [x] give **notice**
              - [ ] book the *van*, see [prices](https://example.org)

              | who | what |
              |---|---|
              | movers | boxes |

              > Ask for the `keys`!
              """),
          Map.of("name", "Buy oat milk", "tags", List.of("errand")),
          Map.of("name", "Book the dentist for Tuesday", "complete", true),
          Map.of("name", "Water the plants on the balcony", "complete", true));

  @TestHTTPResource URL url;

  private Browser browser;
  private Visitor visitor;

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

  @BeforeEach
  void find(Browser found) {
    browser = found;
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @ParameterizedTest
  @EnumSource
  void listAndItsDialogsFitTheScreenAndAreAccessible(Look look) {
    visitor = new Visitor(browser, url, look.options());
    visitor.has(LIST);
    Page page = visitor.openList();
    assertThat(page.getByText("4 to do, 2 done")).isVisible();
    inspect(page, look, "list");

    task(page, "Plan the move").click();
    assertThat(page.getByRole(AriaRole.CELL)).hasCount(2);
    inspect(page, look, "open");

    button(page, "Edit").click();
    assertThat(button(page, "Save")).isVisible();
    inspect(page, look, "edit");
    button(page, "Change the notes").click();
    assertThat(page.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true))).isFocused();
    button(page, "More").click();
    assertThat(page.getByLabel("Repeat")).isFocused();
    inspect(page, look, "edit-all");
    button(page, "Show the preview").click();
    assertThat(
            page.getByLabel("Preview", new Page.GetByLabelOptions().setExact(true))
                .getByRole(AriaRole.CELL))
        .hasCount(2);
    inspect(page, look, "preview");
    page.keyboard().press("Escape");
    button(page, "Delete").hover();
    inspect(page, look, "delete");
    task(page, "Plan the move").click();

    button(page, "Menu").click();
    assertThat(page.getByText("Export as CSV")).isVisible();
    inspect(page, look, "menu");
    page.getByText("Keyboard shortcuts").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    inspect(page, look, "shortcuts");
    page.keyboard().press("Escape");

    handle(page, "Buy oat milk").focus();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowUp");
    assertThat(page.getByText("Buy oat milk is at position")).hasCount(1);
    inspect(page, look, "dragged");
    page.keyboard().press("Escape");

    box(page, "Buy oat milk").check();
    assertThat(button(page, "Undo")).isVisible();
    inspect(page, look, "undo");

    page.getByLabel("Search tasks").fill("nothing of the kind");
    assertThat(page.getByText("No tasks found")).isVisible();
    inspect(page, look, "no match");
  }

  @ParameterizedTest
  @EnumSource
  void emptyAndLoadingListsFitTheScreenAndAreAccessible(Look look) {
    visitor = new Visitor(browser, url, look.options());
    Page page = visitor.openList();
    assertThat(page.getByText("Nothing to do yet")).isVisible();
    inspect(page, look, "empty");

    visitor.overlook("Failed to load resource");
    visitor.context().route("**/api/v1/tasks*", route -> {});
    visitor.context().route("**/api/v1/tasks/", route -> {});
    page.reload();
    assertThat(page.getByText("Loading your tasks")).hasCount(1);
    inspect(page, look, "loading");
  }

  /** Pages of plain text are tested only at the largest and smallest width, in both schemes. */
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "NARROWEST_DARK"})
  void textPagesFitTheScreenAndAreAccessible(Look look) {
    visitor = new Visitor(browser, url, look.options());
    for (String name : List.of("privacy", "terms", "cookies", "credits")) {
      Page page = visitor.open("/" + name);
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText(Character.toUpperCase(name.charAt(0)) + name.substring(1));
      inspect(page, look, name);
      page.close();
    }
    visitor.overlook("status of 404");
    Page page = visitor.open("/elsewhere");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Page not found");
    inspect(page, look, "not-found");
  }

  @Test
  void showsFrenchInAFrenchBrowserUntilTheUserChoosesEnglish() {
    visitor = new Visitor(browser, url, Look.LIGHT.options().setLocale("fr-FR"));
    visitor.has(LIST);
    Page page = visitor.open("/");

    assertThat(page.getByText("4 à faire, 2 faites")).isVisible();
    assertThat(page.locator("html[lang=fr]")).hasCount(1);
    assertThat(page.getByText("déc. 2030")).isVisible();
    assertThat(page.getByLabel("Nouvelle tâche", new Page.GetByLabelOptions().setExact(true)))
        .isVisible();
    inspect(page, Look.LIGHT, "french");
    button(page, "English").click();
    assertThat(page.getByText("4 to do, 2 done")).isVisible();
    page.reload();
    assertThat(page.getByText("4 to do, 2 done")).isVisible();
  }

  /** Scripts and styles that the HTML names; the page loads the others when it is shown. */
  @Test
  void firstViewNeedsAtMost150Kilobytes() {
    visitor = new Visitor(browser, url, Look.PHONE.options());
    Page page = visitor.openList();

    int bytes =
        (int)
            page.evaluate(
                """
                async () => {
                  const html = await (await fetch("/")).text();
                  return performance.getEntriesByType("resource")
                    .filter(({ name }) => {
                      const path = new URL(name).pathname;
                      return html.includes(`src="${path}"`) ||
                        html.includes(`href="${path}" integrity`);
                    })
                    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
                }""");

    assertThat(bytes).isBetween(50_000, 150_000);
  }

  /** High contrast replaces all colours, and draws no backgrounds. */
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void highContrastShowsWhatIsTickedAndChosen(Look look) {
    visitor = new Visitor(browser, url, look.options().setForcedColors(ForcedColors.ACTIVE));
    visitor.has(LIST);
    Page page = visitor.openList();
    Locator box = box(page, "Buy oat milk");
    Locator done = page.locator("label").filter(new Locator.FilterOptions().setHasText("Done"));
    byte[] open = box.screenshot();
    byte[] unchosen = done.screenshot();

    box.check();
    assertThat(page.getByText("3 to do, 3 done")).isVisible();
    page.mouse().move(0, 0);
    assertThat(box.screenshot()).isNotEqualTo(open);
    done.locator("input").check();
    adder(page).focus();
    assertThat(done.screenshot()).isNotEqualTo(unchosen);
    screenshot(page, "high-contrast-" + look.name().toLowerCase(Locale.ROOT));
  }

  /** In pixels, so that a phone shows many tasks. */
  @ParameterizedTest
  @EnumSource(names = {"PHONE", "NARROWEST_DARK"})
  void headerAndCardsAreLowOnAPhone(Look look) {
    visitor = new Visitor(browser, url, look.options());
    visitor.has(LIST);
    Page page = visitor.openList();
    assertThat(page.getByText("4 to do, 2 done")).isVisible();

    assertThat(page.getByRole(AriaRole.LIST).first().boundingBox().y).isLessThan(200);
    assertThat(heights(page.locator("li[data-item]:has([type=checkbox])")))
        .hasSize(6)
        .allMatch(height -> height <= 64, "at most 64");
  }

  /** In pixels. By its styles it had 388 and 470 when every field had a label and a row. */
  @ParameterizedTest
  @CsvSource({"LIGHT, 200", "PHONE, 270"})
  void editorOfATaskWithoutDetailsIsLow(Look look, double height) {
    visitor = new Visitor(browser, url, look.options());
    visitor.has("Buy oat milk");
    Page page = visitor.openList();

    task(page, "Buy oat milk").focus();
    page.keyboard().press("e");
    assertThat(page.getByLabel("Name")).isFocused();

    assertThat(heights(page.locator("form:has([type=date])")))
        .singleElement()
        .satisfies(value -> assertThat(value).isLessThanOrEqualTo(height));
  }

  @Test
  void remembersTheChosenColours() {
    visitor = new Visitor(browser, url, Look.LIGHT.options());
    Page page = visitor.openList();
    page.getByLabel("Use dark colours").click();

    page.reload();

    assertThat(page.getByLabel("Use light colours")).isVisible();
    assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
        .isEqualTo("dark");
  }

  private static List<Double> heights(Locator elements) {
    return elements.all().stream().map(element -> element.boundingBox().height).toList();
  }

  private static void inspect(Page page, Look look, String view) {
    screenshot(
        page,
        view.replace(' ', '-') + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", view)
        .isLessThanOrEqualTo(look.width);
    Accessibility.check(page, view);
  }
}
