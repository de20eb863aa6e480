package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.task;
import static org.acme.todo.page.Visitor.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody types stays until it is saved or thrown away on purpose. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class TypedTextIT {
  private static final String PASTE =
      """
      (input, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        input.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }""";

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

  /** On a slow device a page can be left before the browser has written anything. */
  @Test
  void aTaskIsKeptIfThePageIsLeftBeforeItIsStored() {
    Page page = visitor.openList();
    page.evaluate(
        """
        () => {
          IDBObjectStore.prototype.put = function () {
            const request = this.count(); // It writes nothing, and is never reported.
            request.addEventListener = () => undefined;
            return request;
          };
        }""");
    adder(page).fill("At once");
    adder(page).press("Enter");
    assertThat(tasks(page)).hasText(new String[] {"At once"});

    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"At once"});
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"At once"});
  }

  @Test
  void aTaskIsShownBeforeTheServerAnswersAndKeptIfItFails() {
    Page page = visitor.openList();
    visitor.overlook("Failed to load resource");
    List<Route> held = new ArrayList<>();
    page.route("**/api/v1/tasks?*", held::add);

    adder(page).fill("On a slow link");
    adder(page).press("Enter");
    assertThat(tasks(page)).hasText(new String[] {"On a slow link"});
    assertThat(page.getByText("Saving…")).isVisible();
    adder(page).fill("The next one");
    page.waitForCondition(() -> !held.isEmpty());
    held.get(0).fulfill(new Route.FulfillOptions().setStatus(500).setBody("{}"));
    assertThat(page.getByText("Not saved:")).isVisible();
    assertThat(adder(page)).hasValue("The next one");
    assertThat(tasks(page)).hasText(new String[] {"On a slow link"});

    page.unroute("**/api/v1/tasks?*");
    button(page, "Try again").click();
    assertThat(page.getByText("Not saved:")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"On a slow link"});
    assertThat(adder(page)).hasValue("The next one");
  }

  @Test
  void aRefusedTaskCanBeThrownAway() {
    Page page = visitor.openList();
    visitor.overlook("Failed to load resource");
    page.route(
        "**/api/v1/tasks?*",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(400).setBody("{}")));

    adder(page).fill("Not wanted");
    adder(page).press("Enter");
    button(page, "Discard").click();

    assertThat(tasks(page)).hasCount(0);
  }

  @Test
  void escapeAndEnterKeepAnEdit() {
    visitor.has("Plan");
    Page page = visitor.openList();

    task(page, "Plan").click();
    button(page, "Edit", true).click();
    page.getByLabel("Notes", exactly()).fill("Long text");
    page.keyboard().press("Escape");
    assertThat(button(page, "Keep editing")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.getByLabel("Notes", exactly())).hasValue("Long text");
  }

  @Test
  void aReloadKeepsAnEditAndOffersItAgain() {
    visitor.has("Plan");
    Page page = visitor.openList();
    task(page, "Plan").click();
    button(page, "Edit", true).click();
    page.getByLabel("Notes", exactly()).fill("Long text");

    page.reload();
    assertThat(page.getByText("You have changes here that you have not saved.")).isVisible();
    button(page, "Keep editing").click();

    button(page, "Change the notes").click();
    assertThat(page.getByLabel("Notes", exactly())).hasValue("Long text");
    button(page, "Save").click();
    assertThat(page.getByText("You have changes here that you have not saved.")).hasCount(0);
    assertThat(page.getByText("Long text")).isVisible();
  }

  @Test
  void severalPastedLinesBecomeTasks() {
    visitor.has("Before");
    Page page = visitor.openList();

    adder(page).evaluate(PASTE, "- Bread\n* [x] Butter\n\n1. [ ] Jam\n2) Tea\r\n• 3 apples\nSalt");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Add 6 tasks?");
    Accessibility.check(page, "paste");
    button(page, "Add 6 tasks").click();

    String[] all = {"Bread", "Butter", "Jam", "Tea", "3 apples", "Salt", "Before"};
    assertThat(tasks(page)).hasText(all);
    assertThat(box(page, "Butter")).isChecked();
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(all);
    assertThat(box(page, "Jam")).not().isChecked();
  }

  @Test
  void aLongLineGoesOnInTheNotes() {
    Page page = visitor.openList();
    String words =
        IntStream.range(0, 60).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);

    adder(page).fill(words);
    adder(page).press("Enter");

    assertThat(page.getByText("Saving…")).hasCount(0);
    tasks(page).first().click();
    assertThat(page.getByText("word59")).isVisible();
    assertThat(tasks(page).first()).containsText("word0 word1");
  }

  @Test
  void keysOfAnInputMethodDoNothing() {
    visitor.has("Plan");
    Page page = visitor.openList();
    String composing =
        "(field, key) => field.dispatchEvent(new KeyboardEvent('keydown',"
            + " { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true }))";

    page.getByLabel("Search tasks").fill("にほん");
    page.getByLabel("Search tasks").evaluate(composing, "Escape");
    assertThat(page.getByLabel("Search tasks")).hasValue("にほん");
    page.getByLabel("Search tasks").fill("");
    adder(page).fill("にほん");
    assertThat(adder(page).evaluate(composing, "Enter")).isEqualTo(false);
    task(page, "Plan").click();
    button(page, "Edit", true).click();
    page.getByLabel("Name").fill("にほん");
    page.getByLabel("Name").evaluate(composing, "Escape");

    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(page.getByLabel("Name")).hasValue("にほん");
  }

  @Test
  void anAddThatTheViewHidesSaysWhereItWent() {
    visitor.has(List.of(Map.of("name", "Over", "complete", true)));
    Page page = visitor.openList();
    page.locator("label", new Page.LocatorOptions().setHasText("Done")).click();

    adder(page).fill("Fresh");
    adder(page).press("Enter");
    assertThat(page.getByText("Added Fresh, which this view hides")).isVisible();
    button(page, "Show", true).click();

    assertThat(tasks(page)).hasText(new String[] {"Fresh", "Over"});
    assertThat(task(page, "Fresh")).isFocused();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
