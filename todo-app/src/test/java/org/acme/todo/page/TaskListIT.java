package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.handle;
import static org.acme.todo.page.Visitor.task;
import static org.acme.todo.page.Visitor.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the list in a browser, with the packaged application. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class TaskListIT {
  @TestHTTPResource URL url;

  private Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) {
    visitor = new Visitor(browser, url, new NewContextOptions());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Nested
  class Adding {
    @Test
    void buttonAndEnterAddATaskAndKeepTheFocusInTheField() {
      Page page = visitor.openList();
      assertThat(page.getByText("Nothing to do yet")).isVisible();

      adder(page).fill("Water the plants");
      button(page, "Add", true).click();
      assertThat(tasks(page)).hasText(new String[] {"Water the plants"});
      page.keyboard().type("Call the bank");
      page.keyboard().press("Enter");

      assertThat(tasks(page)).hasText(new String[] {"Call the bank", "Water the plants"});
      assertThat(adder(page)).isFocused();
      page.reload();
      assertThat(tasks(page)).hasText(new String[] {"Call the bank", "Water the plants"});
    }

    @Test
    void keepsFiveTasksAddedInARow() {
      Page page = visitor.openList();

      for (String name : List.of("One", "Two", "Three", "Four", "Five")) {
        page.keyboard().type(name);
        page.keyboard().press("Enter");
      }

      assertThat(tasks(page)).hasCount(5);
      List<String> shown = tasks(page).allTextContents();
      assertThat(shown).containsExactlyInAnyOrder("One", "Two", "Three", "Four", "Five");
      page.reload();
      assertThat(tasks(page)).hasText(shown.toArray(String[]::new));
    }

    @Test
    void addsNoTaskWithABlankName() {
      visitor.has("Before");
      Page page = visitor.openList();

      adder(page).fill("   ");
      adder(page).press("Enter");
      adder(page).fill("After");
      adder(page).press("Enter");

      assertThat(tasks(page)).hasText(new String[] {"After", "Before"});
    }

    @Test
    void addsATaskBelowTheMovedField() {
      visitor.has("First", "Second");
      Page page = visitor.openList();

      drag(page, handle(page, "the field for new tasks"), handle(page, "First"), 2);
      assertThat(page.locator("[data-item]").nth(1).locator(adder(page))).isVisible();
      adder(page).fill("Between");
      adder(page).press("Enter");

      assertThat(tasks(page)).hasText(new String[] {"First", "Between", "Second"});
      page.reload();
      assertThat(tasks(page)).hasText(new String[] {"First", "Between", "Second"});
    }
  }

  @Nested
  class Moving {
    @BeforeEach
    void threeTasks() {
      visitor.has("First", "Second", "Third");
    }

    @Test
    void savesAMoveByMouse() {
      Page page = visitor.openList();

      saving(page, () -> drag(page, handle(page, "First"), handle(page, "Third"), 4));

      assertThat(tasks(page)).hasText(new String[] {"Second", "Third", "First"});
      page.reload();
      assertThat(tasks(page)).hasText(new String[] {"Second", "Third", "First"});
    }

    @Test
    void announcesAndSavesAMoveByKeyboard() {
      Page page = visitor.openList();

      handle(page, "Third").focus();
      page.keyboard().press("Space");
      assertThat(said(page)).containsText("Third is at position 4 of 4.");
      awaitTimers(page);
      page.keyboard().press("ArrowUp");
      assertThat(said(page)).containsText("Third is at position 3 of 4.");
      saving(page, () -> page.keyboard().press("Space"));

      assertThat(said(page)).containsText("Dropped Third at position 3 of 4.");
      assertThat(tasks(page)).hasText(new String[] {"First", "Third", "Second"});
      assertThat(handle(page, "Third")).isFocused();
      page.reload();
      assertThat(tasks(page)).hasText(new String[] {"First", "Third", "Second"});
    }

    @Test
    void escapeCancelsAMove() {
      Page page = visitor.openList();

      handle(page, "Third").focus();
      page.keyboard().press("Space");
      assertThat(page.getByText("Third is at position 4")).hasCount(1);
      awaitTimers(page);
      page.keyboard().press("ArrowUp");
      assertThat(page.getByText("Third is at position 3")).hasCount(1);
      page.keyboard().press("Escape");

      assertThat(page.getByText("Move cancelled. Third is at position")).hasCount(1);
      assertThat(tasks(page)).hasText(new String[] {"First", "Second", "Third"});
    }

    /** A picked-up task handles keys only after a timer, which starts before the announcement. */
    private static void awaitTimers(Page page) {
      page.evaluate("new Promise(done => setTimeout(done))");
    }
  }

  @Nested
  class Completing {
    @Test
    void strikesThroughAndSavesACompletedTask() {
      visitor.has("Open", "Done");
      Page page = visitor.openList();

      saving(page, () -> box(page, "Done").check());

      assertThat(page.getByText("1 to do, 1 done")).isVisible();
      String struck = "task => getComputedStyle(task.firstChild).backgroundSize.split(' ')[0]";
      assertThat(task(page, "Done").evaluate(struck)).isEqualTo("100%");
      assertThat(task(page, "Open").evaluate(struck)).isNotEqualTo("100%");
      page.reload();
      assertThat(box(page, "Done")).isChecked();
      assertThat(box(page, "Open")).not().isChecked();
    }

    @Test
    void undoReopensACompletedTask() {
      visitor.has("Done by mistake");
      Page page = visitor.openList();

      box(page, "Done by mistake").check();
      saving(page, () -> button(page, "Undo").click());

      assertThat(box(page, "Done by mistake")).not().isChecked();
      page.reload();
      assertThat(box(page, "Done by mistake")).not().isChecked();
    }
  }

  @Nested
  class Deleting {
    @Test
    void undoReturnsADeletedTaskToItsPlace() {
      visitor.has("First", "Second", "Third");
      Page page = visitor.openList();

      task(page, "Second").focus();
      page.keyboard().press("Delete");
      assertThat(tasks(page)).hasText(new String[] {"First", "Third"});
      button(page, "Undo").click();

      assertThat(tasks(page)).hasText(new String[] {"First", "Second", "Third"});
      page.reload();
      assertThat(tasks(page)).hasText(new String[] {"First", "Second", "Third"});
    }

    @Test
    void undoRestoresClearedTasks() {
      visitor.has(
          List.of(
              Map.of("name", "Open"),
              Map.of("name", "Done", "complete", true),
              Map.of("name", "Done as well", "complete", true)));
      Page page = visitor.openList();

      button(page, "Clear done").click();
      assertThat(tasks(page)).hasText(new String[] {"Open"});
      assertThat(page.getByText("2 done tasks were cleared")).isVisible();
      button(page, "Undo").click();

      assertThat(tasks(page)).hasText(new String[] {"Open", "Done", "Done as well"});
    }
  }

  @Nested
  class Editing {
    @Test
    void savesEveryFieldOfATask() {
      visitor.has("Lunch");
      Page page = visitor.openList();

      edit(page, "Lunch");
      page.getByLabel("Name").fill("Lunch with the team");
      button(page, "More").click();
      page.getByLabel("Location").fill("Corner café");
      page.getByLabel("Due").fill("2030-12-24");
      page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags"))
          .fill("friends");
      page.getByLabel("Notes", exactly()).fill("Bring the **blue** folder");
      button(page, "Show the preview").click();
      assertThat(page.getByLabel("Preview", exactly()).locator("strong")).hasText("blue");
      button(page, "Save").click();

      assertThat(tasks(page)).hasText(new String[] {"Lunch with the team"});
      assertThat(page.getByText("Saving…")).hasCount(0);
      page.reload();
      assertThat(page.getByText("Corner café")).isVisible();
      assertThat(page.getByText("#friends")).isVisible();
      assertThat(page.locator("time[datetime='2030-12-24']")).isVisible();
      task(page, "Lunch with the team").click();
      assertThat(page.locator("strong")).hasText("blue");
    }

    @Test
    void escapeAsksBeforeItDiscardsChanges() {
      visitor.has("Unchanged");
      Page page = visitor.openList();

      edit(page, "Unchanged");
      page.getByLabel("Name").fill("Changed");
      page.keyboard().press("Escape");
      assertThat(page.getByText("Discard your changes?")).isVisible();
      button(page, "Discard").click();

      assertThat(tasks(page)).hasText(new String[] {"Unchanged"});
      assertThat(task(page, "Unchanged")).isFocused();
    }

    @Test
    void showsNotesAsGitHubMarkdown() {
      visitor.has(
          List.of(
              Map.of(
                  "name",
                  "Notes",
                  "notes",
                  """
                  ## Plan

                  - [x] order
                  - [ ] deliver

                  | what | when |
                  |---|---|
                  | ~~printer~~ scanner | today |

                  `code`, [link](https://example.org) and https://example.net
                  """)));
      Page page = visitor.openList();

      task(page, "Notes").click();

      assertThat(heading(page, "Plan")).isVisible();
      assertThat(page.locator("li li input[type=checkbox]:checked")).hasCount(1);
      assertThat(page.getByRole(AriaRole.CELL)).hasText(new String[] {"printer scanner", "today"});
      assertThat(page.locator("del")).hasText("printer");
      assertThat(page.locator("code")).hasText("code");
      assertThat(page.locator("a[target=_blank][rel~=noopener]"))
          .hasText(new String[] {"link", "https://example.net"});
    }
  }

  @Nested
  class Searching {
    @BeforeEach
    void aMixedList() {
      visitor.has(
          List.of(
              Map.of("name", "Buy oat milk", "tags", List.of("errand")),
              Map.of("name", "Buy stamps", "complete", true, "tags", List.of("errand")),
              Map.of("name", "Write the report", "notes", "Ask about milk")));
    }

    @Test
    void showsOnlyActiveOrOnlyDoneTasks() {
      Page page = visitor.openList();

      page.locator("label", labelled("Active")).click();
      assertThat(tasks(page)).hasText(new String[] {"Buy oat milk", "Write the report"});
      page.locator("label", labelled("Done")).click();
      assertThat(tasks(page)).hasText(new String[] {"Buy stamps"});
    }

    @Test
    void findsTasksByWordsAndTags() {
      Page page = visitor.openList();

      page.keyboard().press("Escape");
      page.getByLabel("Search tasks").fill("milk");
      assertThat(tasks(page)).hasText(new String[] {"Buy oat milk", "Write the report"});
      page.getByLabel("Clear the search").click();
      page.getByText("#errand").first().click();
      assertThat(tasks(page)).hasText(new String[] {"Buy oat milk", "Buy stamps"});
      page.getByLabel("Search tasks").fill("nothing of the kind");
      button(page, "Show all tasks").click();
      assertThat(tasks(page)).hasCount(3);
    }
  }

  @Test
  void movesTasksFarDownALongList() {
    visitor.has(IntStream.range(0, 200).mapToObj(i -> "Task " + i).toArray(String[]::new));
    Page page = visitor.openList();

    for (int count : List.of(199, 200)) {
      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      assertThat(tasks(page)).hasCount(count);
    }
    handle(page, "Task 150").scrollIntoViewIfNeeded();
    saving(page, () -> drag(page, handle(page, "Task 150"), handle(page, "Task 148"), 150));
    assertThat(tasks(page).nth(148)).hasText("Task 150");

    handle(page, "Task 70").focus();
    // Waits until the task is painted, because its position is not known before.
    page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    page.keyboard().press("Space");
    assertThat(said(page)).containsText("Task 70 is at position 72 of 201.");
    page.keyboard().press("ArrowDown");
    assertThat(said(page)).containsText("Task 70 is at position 73 of 201.");
    saving(page, () -> page.keyboard().press("Space"));
    assertThat(tasks(page).nth(71)).hasText("Task 70");
    assertThat(handle(page, "Task 70")).isFocused();
  }

  @Test
  void everyListedShortcutWorks() {
    visitor.has("First", "Second");
    Page page = visitor.openList();
    button(page, "Menu").focus();

    page.keyboard().press("j");
    assertThat(task(page, "First")).isFocused();
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("j");
    assertThat(task(page, "Second")).isFocused();
    page.keyboard().press("x");
    assertThat(box(page, "Second")).isChecked();
    assertThat(button(page, "Undo")).isVisible();
    page.keyboard().press("z");
    assertThat(box(page, "Second")).not().isChecked();
    page.keyboard().press("e");
    assertThat(page.getByLabel("Name")).isFocused();
    page.keyboard().press("Escape");
    assertThat(task(page, "Second")).isFocused();
    page.keyboard().press("n");
    assertThat(adder(page)).isFocused();
    page.keyboard().type("/?");
    assertThat(adder(page)).hasValue("/?");
    task(page, "First").focus();
    page.keyboard().press("/");
    assertThat(page.getByLabel("Search tasks")).isFocused();
    task(page, "First").focus();
    page.keyboard().press("?");
    assertThat(heading(page, "Keyboard shortcuts")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(task(page, "First")).isFocused();
  }

  @Test
  void importsAnExportedList() {
    visitor.has("First", "Second");
    Page page = visitor.openList();

    button(page, "Menu").click();
    Download export = page.waitForDownload(() -> page.getByText("Export as JSON").click());
    Path file = Path.of("target/screenshots", export.suggestedFilename());
    export.saveAs(file);
    button(page, "Menu").click();
    page.waitForFileChooser(() -> page.getByText("Import tasks…").click()).setFiles(file);
    page.getByLabel("Skip 2 tasks that are in your list already").uncheck();
    button(page, "Import 2 tasks").click();

    assertThat(page.getByText("2 tasks were imported")).isVisible();
    assertThat(tasks(page)).hasText(new String[] {"First", "Second", "First", "Second"});
  }

  private static void edit(Page page, String name) {
    task(page, name).click();
    button(page, "Edit").click();
  }

  /** Drags an item by its handle and drops it at a position of another item. */
  private static void drag(Page page, Locator from, Locator to, int position) {
    BoundingBox start = from.boundingBox();
    BoundingBox end = to.boundingBox();
    Mouse mouse = page.mouse();
    mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    mouse.down();
    mouse.move(end.x + end.width / 2, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(8));
    assertThat(said(page)).containsText("is at position " + position);
    mouse.up();
  }

  /** The announcement of a drag for screen readers. The lists beside the tasks have their own. */
  private static Locator said(Page page) {
    return page.locator("[role=status][aria-live=assertive]:not(:empty)");
  }

  /** Waits until the server has stored the names that the page shows. */
  private static void saving(Page page, Runnable change) {
    page.waitForResponse(answer -> !answer.request().method().equals("GET"), change);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.LocatorOptions labelled(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
