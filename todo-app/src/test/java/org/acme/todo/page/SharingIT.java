package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.task;
import static org.acme.todo.page.Visitor.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links to a list: on another device, for other people, and in a calendar. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class SharingIT {
  @TestHTTPResource URL url;

  private Visitor owner;
  private Visitor guest;

  @BeforeEach
  void arrive(Browser browser) {
    owner = new Visitor(browser, url, new NewContextOptions().setLocale("en-US"));
    guest = new Visitor(browser, url, new NewContextOptions().setLocale("en-US"));
    owner.has("Shared");
    guest.has("Own");
  }

  @AfterEach
  void leave() {
    owner.close();
    guest.close();
  }

  @Test
  void asksBeforeItOpensALinkAndGoesBack() {
    Page page = owner.openList();
    String link = make(page, "To read and change");
    Accessibility.check(page, "share");
    Visitor.screenshot(page, "share");

    Page opened = guest.open(link);
    assertThat(opened.getByRole(AriaRole.DIALOG)).containsText("Open a shared list?");
    assertThat(tasks(opened)).hasText(new String[] {"Own"});
    Assertions.assertThat(opened.url()).doesNotContain("#");
    Accessibility.check(opened, "open a link");
    Visitor.screenshot(opened, "open-link");
    button(opened, "Cancel").click();
    assertThat(tasks(opened)).hasText(new String[] {"Own"});

    opened = guest.open(link);
    button(opened, "Open it").click();
    assertThat(tasks(opened)).hasText(new String[] {"Shared"});
    assertThat(opened.getByText("What you change is changed for everybody.")).isVisible();
    Accessibility.check(opened, "guest");
    Visitor.screenshot(opened, "guest");
    adder(opened).fill("From a guest");
    adder(opened).press("Enter");
    assertThat(opened.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"From a guest", "Shared"});

    button(opened, "Back to your own list").click();
    assertThat(tasks(opened)).hasText(new String[] {"Own"});
  }

  /** What would do nothing is not there, or says why. */
  @Test
  void whoMayOnlyReadSeesNothingThatChangesTheList() {
    owner.has(List.of(Map.of("name", "Done", "complete", true, "notes", "- [ ] by Monday")));
    Page opened = guest.open(make(owner.openList(), "To read"));
    button(opened, "Open it").click();
    assertThat(opened.getByText("You can read it, but not change it.")).isVisible();
    assertThat(adder(opened)).hasCount(0);
    assertThat(opened.getByRole(AriaRole.BUTTON, named("Move"))).hasCount(0);
    assertThat(button(opened, "Clear done")).hasCount(0);
    assertThat(box(opened, "Shared")).isDisabled();
    assertThat(box(opened, "Shared"))
        .hasAttribute("title", "You can read this list, but not change it.");
    Visitor.screenshot(opened, "reader");

    task(opened, "Done").click();
    assertThat(opened.getByText("by Monday")).isVisible();
    assertThat(opened.locator("li li input")).isDisabled();
    assertThat(button(opened, "Edit")).hasCount(0);
    assertThat(button(opened, "Delete")).hasCount(0);
    Accessibility.check(opened, "reader");

    button(opened, "Menu").click();
    assertThat(opened.getByRole(AriaRole.MENUITEM))
        .hasText(
            new String[] {
              "Keyboard shortcuts", "Export as JSON", "Export as CSV", "Back to your own list"
            });
  }

  @Test
  void whoMayOnlyReadLearnsThatFromEveryShortcut() {
    Page opened = guest.open(make(owner.openList(), "To read"));
    button(opened, "Open it").click();

    for (String key : List.of("e", "x", "Delete", "s")) {
      task(opened, "Shared").focus();
      opened.keyboard().press(key);
      assertThat(opened.getByText("You can read this list, but not change it.")).isVisible();
      button(opened, "Dismiss").click();
      assertThat(opened.getByText("You can read this list, but not change it.")).hasCount(0);
    }
    assertThat(opened.getByLabel("Name")).hasCount(0);
    assertThat(tasks(opened)).hasText(new String[] {"Shared"});
    assertThat(box(opened, "Shared")).not().isChecked();
  }

  @Test
  void anEndedLinkLeadsBackToTheOwnList() {
    guest.overlook("404");
    Page page = owner.openList();
    Page opened = guest.open(make(page, "To read and change"));
    button(opened, "Open it").click();
    assertThat(task(opened, "Shared")).isVisible();

    section(page, "To read and change").getByText("End", exactly()).click();
    assertThat(section(page, "To read and change").getByText("Make an address")).isVisible();
    opened.reload();

    assertThat(opened.getByRole(AriaRole.ALERT).first())
        .containsText("There is no list at this link, or its owner has ended it.");
    Visitor.screenshot(opened, "link-ended");
    opened.getByRole(AriaRole.ALERT).getByText("Back to your own list").click();
    assertThat(tasks(opened)).hasText(new String[] {"Own"});
  }

  @Test
  void aCalendarReadsTheListByASecretAddress() {
    owner.has(List.of(Map.of("name", "Call Ana", "due", "2026-12-24")));
    Page page = owner.openList();

    String calendar = make(page, "In a calendar");

    Assertions.assertThat(given().get(calendar).asString())
        .contains("SUMMARY:Call Ana", "DTSTART;VALUE=DATE:20261224");
    section(page, "In a calendar").getByText("End", exactly()).click();
    assertThat(section(page, "In a calendar").getByText("Make an address")).isVisible();
    Assertions.assertThat(given().get(calendar).statusCode()).isEqualTo(404);
  }

  /** Leaves the dialog open. */
  private static String make(Page page, String kind) {
    button(page, "Menu").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Share…")).click();
    Locator section = section(page, kind);
    section.getByText("Make an address").click();
    Locator address = section.getByRole(AriaRole.TEXTBOX);
    assertThat(address).isFocused();
    return address.inputValue();
  }

  private static Locator section(Page page, String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
