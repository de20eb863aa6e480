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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change can be undone and redone, in order and by name. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class UndoIT {
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

  @Test
  void zUndoesTheLatestChangeOnly() {
    visitor.has("A", "B", "C");
    Page page = visitor.openList();

    box(page, "A").check();
    handle(page, "C").focus();
    page.keyboard().press("Space");
    assertThat(page.getByText("C is at position 4 of 4.")).hasCount(1);
    page.evaluate("new Promise(done => setTimeout(done))");
    page.keyboard().press("ArrowUp");
    assertThat(page.getByText("C is at position 3 of 4.")).hasCount(1);
    page.keyboard().press("Space");
    assertThat(tasks(page)).hasText(new String[] {"A", "C", "B"});
    assertThat(page.getByText("Moved C")).isVisible();

    page.keyboard().press("z");
    assertThat(page.getByText("Undone: Moved C")).isVisible();
    assertThat(tasks(page)).hasText(new String[] {"A", "B", "C"});
    assertThat(box(page, "A")).isChecked();
    button(page, "Redo").click();
    assertThat(tasks(page)).hasText(new String[] {"A", "C", "B"});
    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    assertThat(box(page, "A")).not().isChecked();
    saved(page);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"A", "B", "C"});
    assertThat(box(page, "A")).not().isChecked();
  }

  @Test
  void everyKindOfChangeIsUndoneAndRedone() {
    visitor.has(List.of(Map.of("name", "First"), Map.of("name", "Over", "complete", true)));
    Page page = visitor.openList();
    List<List<String>> states = new ArrayList<>();
    states.add(state(page));

    adder(page).fill("Added");
    adder(page).press("Enter");
    remember(page, states, 3);
    edit(page, "First");
    page.getByLabel("Name").fill("Edited");
    page.getByLabel("Due").fill("2030-12-24");
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags")).fill("tag");
    button(page, "Save").click();
    assertThat(task(page, "Edited")).isFocused();
    remember(page, states, 3);
    page.keyboard().press("x");
    remember(page, states, 3);
    page.keyboard().press("x");
    remember(page, states, 3);
    page.keyboard().press("Delete");
    remember(page, states, 2);
    button(page, "Clear done").click();
    remember(page, states, 1);
    button(page, "Menu").click();
    page.getByLabel("Import tasks…")
        .setInputFiles(
            new FilePayload(
                "tasks.json",
                "application/json",
                """
                {"version": 1, "tasks": [{"name": "Imported", "created": "2026-01-02T03:04:05Z"},
                  {"name": "As well", "created": "2026-01-02T03:04:05Z"}]}"""
                    .getBytes(StandardCharsets.UTF_8)));
    page.keyboard().press("Escape");
    remember(page, states, 3);

    for (int step = states.size() - 2; step >= 0; step--) {
      page.keyboard().press("z");
      assertState(page, states.get(step));
    }
    for (int step = 1; step < states.size(); step++) {
      page.keyboard().press("Z");
      assertState(page, states.get(step));
    }
    saved(page);
    page.reload();
    assertState(page, states.get(states.size() - 1));
  }

  @Test
  void fiftyStepsAreUndone() {
    visitor.has("One", "Two");
    Page page = visitor.openList();

    task(page, "One").focus();
    for (int i = 0; i < 50; i++) {
      page.keyboard().press(i % 2 == 0 ? "x" : "j");
      if (i % 2 == 1) {
        page.keyboard().press("x");
        page.keyboard().press("k");
      }
    }
    // 25 times each task: both are done, and the first step left the second open.
    assertThat(page.getByText("All tasks are done.")).isVisible();
    for (int i = 0; i < 49; i++) {
      page.keyboard().press("z");
    }
    assertThat(box(page, "One")).isChecked();
    assertThat(box(page, "Two")).not().isChecked();
    page.keyboard().press("z");

    assertThat(page.getByText("2 to do, 0 done")).isVisible();
    saved(page);
    page.reload();
    assertThat(page.getByText("2 to do, 0 done")).isVisible();
  }

  @Test
  void clearingLeavesTheKeyboardToShortcuts() {
    visitor.has(List.of(Map.of("name", "Open"), Map.of("name", "Over", "complete", true)));
    Page page = visitor.openList();

    button(page, "Clear done").focus();
    page.keyboard().press("Enter");
    assertThat(tasks(page)).hasText(new String[] {"Open"});
    page.keyboard().press("z");

    assertThat(tasks(page)).hasText(new String[] {"Open", "Over"});
    assertThat(page.getByLabel("Search tasks")).hasValue("");
  }

  @Test
  void theToastDoesNotCoverTheTask() {
    visitor.has(IntStream.range(0, 40).mapToObj(i -> "Task " + i).toArray(String[]::new));
    Page page = visitor.openList();
    int height = page.viewportSize().height;

    for (int i = 0; i < 40; i++) {
      Locator row = page.locator("[data-item]").nth(i);
      row.scrollIntoViewIfNeeded();
      row.locator("[type=checkbox], button").first().focus();
      BoundingBox task = row.boundingBox();
      if (task.y + task.height > height - 150 && task.y > 100) {
        row.locator("[type=checkbox]").check();
        Locator toast =
            page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("Completed"));
        assertThat(toast).isVisible();
        assertThat(toast).hasCount(1);
        BoundingBox shown = toast.boundingBox();
        BoundingBox ticked = row.boundingBox();
        assertThat(shown.y + shown.height <= ticked.y || shown.y >= ticked.y + ticked.height)
            .as("toast at %s, task at %s", shown.y, ticked.y)
            .isTrue();
        return;
      }
    }
    throw new AssertionError("No task is at the bottom of the window");
  }

  private static void edit(Page page, String name) {
    task(page, name).click();
    button(page, "Edit", true).click();
  }

  private static void remember(Page page, List<List<String>> states, int count) {
    assertThat(tasks(page)).hasCount(count);
    states.add(state(page));
  }

  private static void assertState(Page page, List<String> expected) {
    page.waitForCondition(() -> state(page).equals(expected));
  }

  /** Names, ticks, dates and tags, as they are shown. */
  @SuppressWarnings("unchecked")
  private static List<String> state(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll("[data-item]:has([type=checkbox])")].map((row) =>
              [row.querySelector("[type=checkbox]").ariaLabel, row.querySelector(":checked") != null,
                row.querySelector("[data-due]")?.dateTime,
                ...[...row.querySelectorAll("button[title^='Show tasks tagged']")].map((tag) => tag.textContent)]
              .join())""");
  }

  private static void saved(Page page) {
    assertThat(page.getByText("Saving…")).hasCount(0);
  }
}
