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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several lists beside the inbox. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class ListsIT {
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
  void aListIsMadeFilledArchivedAndStillThereAfterAReload() {
    Page page = open(1280, ColorScheme.LIGHT);

    create(page, "Garden", "Green");
    assertThat(heading(page)).hasText("Garden");
    assertThat(page.getByText("Nothing to do yet")).isVisible();
    add(page, "Sow");
    assertThat(tasks(page)).hasText(new String[] {"Sow"});
    entry(page, "All lists").click();
    add(page, "Pay");
    assertThat(tasks(page)).hasText(new String[] {"Pay", "Sow"});
    assertThat(row(page, "Sow")).containsText("Garden");
    assertThat(row(page, "Pay")).not().containsText("Garden");
    entry(page, "Inbox").click();
    assertThat(tasks(page)).hasText(new String[] {"Pay"});
    assertThat(page.getByText("Saving…")).hasCount(0);

    page.reload();
    entry(page, "Garden").click();
    assertThat(tasks(page)).hasText(new String[] {"Sow"});

    edit(page, "Garden");
    button(page, "Archive", true).click();
    assertThat(page.getByText("Archived Garden")).isVisible();
    button(page, "Undo", true).click();
    assertThat(page.getByText("Archived (1)")).hasCount(0);
    edit(page, "Garden");
    button(page, "Archive", true).click();
    assertThat(page.getByText("Archived (1)")).isVisible();
    assertThat(heading(page)).hasText("Garden");
    entry(page, "All lists").click();
    assertThat(tasks(page)).hasText(new String[] {"Pay"});
    assertThat(entry(page, "Garden")).isHidden();
    page.getByText("Archived (1)").click();
    entry(page, "Garden").click();
    assertThat(tasks(page)).hasText(new String[] {"Sow"});
    edit(page, "Garden");
    button(page, "Take out of the archive", true).click();
    assertThat(page.getByText("Archived (1)")).hasCount(0);
    entry(page, "All lists").click();
    assertThat(tasks(page)).hasText(new String[] {"Pay", "Sow"});
  }

  @Test
  void tasksMoveInTheEditorAndSeveralAtOnceAndBackByUndo() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    visitor.has("a", "b", "c");
    Page page = visitor.openList();
    create(page, "Work", "Blue");
    entry(page, "Inbox").click();

    task(page, "a").click();
    button(page, "Edit", true).click();
    page.getByLabel("List", exact()).selectOption("Work");
    button(page, "Save", true).click();
    assertThat(tasks(page)).hasText(new String[] {"b", "c"});

    button(page, "Menu").click();
    page.getByText("Select several tasks").click();
    task(page, "b").click();
    task(page, "c").click();
    page.getByLabel("Move to…").selectOption("Work");
    assertThat(tasks(page)).hasCount(0);
    assertThat(page.getByText("Moved 2 tasks")).isVisible();
    entry(page, "Work").click();
    assertThat(tasks(page)).hasText(new String[] {"a", "b", "c"});

    button(page, "Undo", true).click();
    assertThat(tasks(page)).hasText(new String[] {"a"});
    button(page, "Redo", true).click();
    assertThat(tasks(page)).hasText(new String[] {"a", "b", "c"});
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    entry(page, "Work").click();
    assertThat(tasks(page)).hasText(new String[] {"a", "b", "c"});
  }

  @Test
  void todayUpcomingAndTheSearchGoThroughAllLists() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    visitor.has(
        List.of(
            Map.of("name", "Sow", "list", "Garden", "due", "2026-01-02"),
            Map.of("name", "Call", "list", "Work", "due", "2026-01-03")));
    Page page = visitor.openList();
    entry(page, "Garden").click();
    assertThat(tasks(page)).hasText(new String[] {"Sow"});

    page.getByLabel("Search tasks").fill("call");
    assertThat(tasks(page)).hasText(new String[] {"Call"});
    page.getByLabel("Search tasks").fill("");
    assertThat(tasks(page)).hasText(new String[] {"Sow"});
    page.getByLabel(Pattern.compile("^Today")).check();
    assertThat(tasks(page)).hasText(new String[] {"Sow", "Call"});
    assertThat(heading(page)).hasText("Your tasks");
  }

  @Test
  void aDeletedListLeavesItsTasksInTheInbox() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    visitor.has(List.of(Map.of("name", "Sow", "list", "Garden"), Map.of("name", "Pay")));
    Page page = visitor.openList();
    entry(page, "Garden").click();

    edit(page, "Garden");
    button(page, "Delete", true).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Its 1 task is kept");
    Accessibility.check(page, "deleting a list");
    page.getByRole(AriaRole.DIALOG).getByText("Delete", exactText()).click();

    assertThat(page.getByText("Deleted Garden")).isVisible();
    assertThat(heading(page)).hasText("Your tasks");
    assertThat(tasks(page)).hasText(new String[] {"Sow", "Pay"});
  }

  @Test
  void listsMoveByKeyboardAndAreTheSameOnASecondDevice() {
    Page page = open(1280, ColorScheme.DARK);
    create(page, "One", "Red");
    create(page, "Two", "Teal");
    create(page, "Three", "Pink");
    Accessibility.check(page, "lists dark");
    Visitor.screenshot(page, "lists-dark");

    Locator handle = button(page, "Move Three", true);
    handle.focus();
    page.keyboard().press("Space");
    assertThat(page.getByText("Three is at position 3 of 3.")).hasCount(1);
    // dnd-kit listens to the keys after a timer.
    page.evaluate("new Promise((done) => setTimeout(done))");
    page.keyboard().press("ArrowUp");
    assertThat(page.getByText("Three is at position 2 of 3.")).hasCount(1);
    page.keyboard().press("ArrowUp");
    assertThat(page.getByText("Three is at position 1 of 3.")).hasCount(1);
    page.keyboard().press("Space");
    assertThat(names(page)).hasText(new String[] {"Three", "One", "Two"});
    edit(page, "Two");
    page.getByLabel("Name", exact()).fill("Deux");
    button(page, "Save", true).click();
    assertThat(names(page)).hasText(new String[] {"Three", "One", "Deux"});

    Page second = visitor.openList();
    assertThat(names(second)).hasText(new String[] {"Three", "One", "Deux"});
    edit(second, "One");
    page.bringToFront();
    edit(page, "One");
    page.getByLabel("Name", exact()).fill("Mine");
    button(page, "Save", true).click();
    assertThat(names(page)).hasText(new String[] {"Three", "Mine", "Deux"});
    visitor.overlook("412");
    second.getByLabel("Name", exact()).fill("Theirs");
    button(second, "Save", true).click();
    assertThat(second.getByRole(AriaRole.ALERT)).containsText("Somebody else has changed");
  }

  @Test
  void strangersSeeNothing() {
    visitor = new Visitor(browser, url, new NewContextOptions());
    visitor.has(List.of(Map.of("name", "Sow", "list", "Garden")));
    try (Visitor stranger = new Visitor(browser, url, new NewContextOptions())) {
      Page page = stranger.openList();
      assertThat(entry(page, "All lists")).isVisible();
      assertThat(page.getByText("Garden")).hasCount(0);
      assertThat(tasks(page)).hasCount(0);
    }
  }

  @Test
  void listsCannotBeChangedWithoutAConnectionButTasksCanMove() {
    visitor = new Visitor(browser, url, new NewContextOptions().setLocale("en-GB"));
    visitor.overlook("Failed to load resource");
    visitor.has(List.of(Map.of("name", "Pay"), Map.of("name", "Sow", "list", "Garden")));
    Page page = visitor.openList();
    entry(page, "Inbox").click();
    task(page, "Pay").click();
    button(page, "Edit", true).click();
    assertThat(page.getByLabel("List", exact())).isVisible();
    visitor.context().setOffline(true);

    page.getByLabel("List", exact()).selectOption("Garden");
    button(page, "Save", true).click();

    entry(page, "Garden").click();
    assertThat(tasks(page)).hasText(new String[] {"Pay", "Sow"});
    assertThat(page.getByText("Lists can be changed when there is a connection again."))
        .isVisible();
    assertThat(button(page, "New list", true)).isDisabled();
    visitor.context().setOffline(false);
    assertThat(page.getByText("Waiting for a connection")).hasCount(0);
    assertThat(button(page, "New list", true)).isEnabled();
    page.reload();
    entry(page, "Garden").click();
    assertThat(tasks(page)).hasText(new String[] {"Pay", "Sow"});
  }

  @Test
  void onAPhoneListsAreBehindAButton() {
    Page page = open(360, ColorScheme.LIGHT);
    button(page, "Lists", true).click();
    create(page, "A name of a list that is as long as the longest one may be 6", "Orange");
    add(page, "Sow");
    button(page, "Lists", true).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText("New list")).isVisible();
    Accessibility.check(page, "lists on a phone");
    Visitor.screenshot(page, "lists-phone");
    dialog.getByText("All lists").click();
    assertThat(dialog).hasCount(0);
    Visitor.screenshot(page, "lists-phone-all");

    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(box(page, "Sow")).isVisible();
  }

  private Page open(int width, ColorScheme scheme) {
    NewContextOptions options =
        new NewContextOptions()
            .setLocale("en-GB")
            .setColorScheme(scheme)
            .setViewportSize(width, 800);
    visitor = new Visitor(browser, url, options);
    return visitor.openList();
  }

  private static void create(Page page, String name, String colour) {
    page.locator("button:visible", withText("New list")).click();
    page.getByLabel("Name", exact()).fill(name);
    page.getByLabel(colour, exact()).check();
    Accessibility.check(page, "new list");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByText("Add", exactText()).click();
    assertThat(dialog).hasCount(0);
    assertThat(heading(page)).hasText(name);
  }

  private static void edit(Page page, String name) {
    Locator pencil = button(page, "Edit " + name, true);
    pencil.hover();
    pencil.click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
  }

  private static void add(Page page, String name) {
    adder(page).fill(name);
    adder(page).press("Enter");
    assertThat(task(page, name)).isVisible();
  }

  /** Of the lists beside the tasks. */
  private static Locator entry(Page page, String name) {
    return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Lists"))
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " ?(\\d|$)")))
        .first();
  }

  /** The names of the lists that can be moved, in their order. */
  private static Locator names(Page page) {
    return page.locator("nav li:has(button[aria-roledescription]) span[dir=auto]:visible");
  }

  private static Locator row(Page page, String name) {
    return page.locator("li[data-item]")
        .filter(new Locator.FilterOptions().setHas(box(page, name)));
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByTextOptions exactText() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
