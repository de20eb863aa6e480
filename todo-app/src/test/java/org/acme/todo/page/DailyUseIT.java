package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.task;
import static org.acme.todo.page.Visitor.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What makes the list useful every day: dates, tags and priorities, views and subtasks. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class DailyUseIT {
  @TestHTTPResource URL url;

  private Browser browser;
  private Visitor visitor;

  @BeforeEach
  void find(Browser found) {
    browser = found;
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void understandsDatesTagsAndPrioritiesInEnglish() {
    Page page = open("en-US");

    adder(page).fill("Call Ana tomorrow #phone !1");
    assertThat(page.getByRole(AriaRole.GROUP, named("Understood")).getByRole(AriaRole.BUTTON))
        .hasCount(3);
    Accessibility.check(page, "chips");
    Visitor.screenshot(page, "chips");
    adder(page).press("Enter");

    assertThat(tasks(page)).hasText(new String[] {"Call Ana"});
    assertThat(page.getByText("Due tomorrow")).isVisible();
    assertThat(page.getByText("#phone")).isVisible();
    assertThat(page.getByLabel("Priority 1")).isVisible();
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(page.getByText("Due tomorrow")).hasCount(1);
  }

  @Test
  void completingATaskThatRecursShowsTheNextOneUntilThatIsUndone() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    Page page = visitor.openList();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    adder(page).fill("Water the plants every 3 days after completion");
    assertThat(button(page, "Every 3 days after completion")).isVisible();
    Accessibility.check(page, "recurrence chip");
    Visitor.screenshot(page, "recurrence-chip");
    adder(page).press("Enter");
    assertThat(page.getByLabel("Every 3 days after completion")).isVisible();

    box(page, "Water the plants").check();
    assertThat(tasks(page)).hasText(new String[] {"Water the plants", "Water the plants"});
    String next = LocalDate.now().plusDays(3).toString();
    assertThat(page.locator("time[datetime='" + next + "']")).isVisible();
    Accessibility.check(page, "recurrence");
    Visitor.screenshot(page, "recurrence");
    page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(tasks(page)).hasText(new String[] {"Water the plants"});
    assertThat(box(page, "Water the plants")).not().isChecked();

    task(page, "Water the plants").click();
    button(page, "Edit", true).click();
    page.getByLabel("Repeat").selectOption("Every weekday");
    Accessibility.check(page, "recurrence editor");
    button(page, "Save").click();
    assertThat(page.getByText("Every weekday")).isVisible();
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(page.getByLabel("Every weekday")).isVisible();
  }

  /** The columns are those that Todoist writes. */
  @Test
  void importsATableOfAnotherListWithoutDoubles() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    visitor.has("Buy milk");
    Page page = visitor.openList();
    String table =
        """
        TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE
        task,Buy milk,,4,1,,,,en,Europe/Madrid
        task,Paint the wall @home,Two coats,1,1,,,2099-12-24,en,Europe/Madrid
        task,Buy paint,,4,2,,,,en,Europe/Madrid
        task,,,4,1,,,,en,Europe/Madrid
        """;

    button(page, "Menu").click();
    page.waitForFileChooser(() -> page.getByText("Import tasks…").click())
        .setFiles(new FilePayload("Home.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));

    assertThat(page.getByText("Line 5: The name is missing.")).isVisible();
    assertThat(page.getByLabel("Skip 1 task that is in your list already")).isChecked();
    Accessibility.check(page, "import");
    Visitor.screenshot(page, "import");
    button(page, "Import 1 task").click();
    assertThat(tasks(page)).hasText(new String[] {"Paint the wall", "Buy milk"});
    assertThat(page.getByText("0/1")).isVisible();
    button(page, "Undo").click();
    assertThat(tasks(page)).hasText(new String[] {"Buy milk"});
  }

  /** The first is what Google exports; the second starts as a picture does. */
  @Test
  void saysThatAFileIsNoListOfTasks() {
    Page page = open("en-GB");

    for (FilePayload file :
        List.of(
            file("Tasks.json", "{\"kind\": \"tasks#taskLists\", \"items\": []}"),
            file("photo.csv", "\211PNG\r\n\032\n\0\0"))) {
      button(page, "Menu").click();
      page.waitForFileChooser(() -> page.getByText("Import tasks…").click()).setFiles(file);

      assertThat(page.getByText("This file is no list of tasks.")).isVisible();
      button(page, "Dismiss").click();
    }
    button(page, "Menu").click();
    page.waitForFileChooser(() -> page.getByText("Import tasks…").click())
        .setFiles(file("tasks.csv", "Name,Due\n"));
    assertThat(page.getByText("There are no tasks in this file.")).isVisible();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void understandsDatesInFrench() {
    Page page = open("fr-FR");

    page.getByLabel("Nouvelle tâche", new Page.GetByLabelOptions().setExact(true))
        .fill("Appeler Ana demain");
    assertThat(page.getByRole(AriaRole.GROUP, named("Compris")).getByRole(AriaRole.BUTTON))
        .hasCount(1);
    page.keyboard().press("Enter");

    assertThat(page.locator("time[datetime='" + LocalDate.now().plusDays(1) + "']")).isVisible();
    assertThat(button(page, "Appeler Ana", true)).isVisible();
    page.keyboard().type("Arroser tous les 2 jours");
    assertThat(button(page, "Tous les 2 jours")).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Tous les 2 jours")).isVisible();
  }

  @Test
  void aClickedChipStaysInTheName() {
    Page page = open("en-US");

    adder(page).fill("Watch Friday #fun");
    assertThat(page.getByRole(AriaRole.GROUP, named("Understood")).getByRole(AriaRole.BUTTON))
        .hasCount(2);
    page.getByRole(AriaRole.GROUP, named("Understood")).getByRole(AriaRole.BUTTON).first().click();
    assertThat(adder(page)).isFocused();
    adder(page).press("Enter");

    assertThat(tasks(page)).hasText(new String[] {"Watch Friday"});
    assertThat(page.getByText("#fun")).isVisible();
  }

  @Test
  void showsWhatIsDueTodayAndLater() {
    visitor = new Visitor(browser, url, new NewContextOptions());
    LocalDate today = LocalDate.now();
    visitor.has(
        List.of(
            Map.of("name", "Later", "due", today.plusDays(9).toString(), "priority", 2),
            Map.of("name", "Soon", "due", today.plusDays(1).toString()),
            Map.of("name", "Today", "due", today.toString(), "priority", 1),
            Map.of("name", "Late", "due", today.minusDays(1).toString()),
            Map.of("name", "Some day")));
    Page page = visitor.openList();

    show(page, "Today");
    assertThat(tasks(page)).hasText(new String[] {"Today", "Late"});
    show(page, "Upcoming");
    assertThat(tasks(page)).hasText(new String[] {"Later", "Soon"});
    page.getByLabel("Sort by").selectOption("due");
    assertThat(tasks(page)).hasText(new String[] {"Soon", "Later"});
    show(page, "All");
    page.getByLabel("Sort by").selectOption("priority");
    assertThat(tasks(page)).hasText(new String[] {"Today", "Later", "Soon", "Late", "Some day"});
  }

  @Test
  void ticksSubtasksInPlaceAndCountsThem() {
    visitor = new Visitor(browser, url, new NewContextOptions());
    visitor.has(List.of(Map.of("name", "Move", "notes", "- [x] notice\n- [ ] van\n- [ ] boxes")));
    Page page = visitor.openList();
    assertThat(page.getByText("1/3")).isVisible();

    task(page, "Move").click();
    page.locator("li li input[type=checkbox]").nth(2).check();
    assertThat(page.getByText("2/3")).isVisible();
    page.keyboard().press("Control+z");
    assertThat(page.getByText("1/3")).isVisible();
    page.keyboard().press("Control+Shift+z");
    assertThat(page.getByText("2/3")).isVisible();

    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(page.getByText("2/3")).isVisible();
  }

  @Test
  void changesSeveralTasksAtOnce() {
    visitor = new Visitor(browser, url, new NewContextOptions());
    visitor.has("One", "Two", "Three", "Four");
    Page page = visitor.openList();

    task(page, "Three").focus();
    page.keyboard().press("s");
    button(page, "Four", true).click();
    assertThat(page.getByText("2 selected")).isVisible();
    Accessibility.check(page, "selection");
    Visitor.screenshot(page, "selection");
    button(page, "Move to the top").click();
    assertThat(tasks(page)).hasText(new String[] {"Three", "Four", "One", "Two"});
    page.keyboard().press("z");
    assertThat(tasks(page)).hasText(new String[] {"One", "Two", "Three", "Four"});

    task(page, "One").focus();
    page.keyboard().press("s");
    button(page, "Two", true).click();
    button(page, "Add a tag").click();
    page.keyboard().type("later");
    page.keyboard().press("Enter");
    assertThat(page.getByText("#later")).hasCount(2);
    task(page, "One").focus();
    page.keyboard().press("s");
    button(page, "Two", true).click();
    page.getByRole(AriaRole.TOOLBAR).getByText("Delete").click();
    assertThat(tasks(page)).hasText(new String[] {"Three", "Four"});
    // The message before fades away.
    assertThat(button(page, "Undo")).hasCount(1);
    button(page, "Undo").click();
    assertThat(tasks(page)).hasText(new String[] {"One", "Two", "Three", "Four"});
  }

  private Page open(String locale) {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale(locale));
    Page page = visitor.open("/");
    // Dates are understood when their parser is loaded.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  private static void show(Page page, String view) {
    page.locator("label", new Page.LocatorOptions().setHasText(view)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
