package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.screenshot;
import static org.acme.todo.page.Visitor.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.acme.todo.account.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out in a browser, with a provider that checks the flow. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
@ExtendWith(Chromium.class)
class SignInIT {
  private static final String ENDED = "Your session has ended. Sign in again to see your tasks.";

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
  void theDemoMovesToTheAccountAndStaysThereForTheNextDevice(Browser browser) {
    visitor.has("Water the plants", "Call the dentist");
    Page page = visitor.openList();
    assertThat(page.getByText("This is a demo")).isVisible();
    screenshot(page, "sign-in-demo");
    Accessibility.check(page, "the demo with signing in");

    signIn(page, "Ada");

    assertThat(tasks(page)).hasText(new String[] {"Water the plants", "Call the dentist"});
    // Angle brackets in the provider's name are text.
    assertThat(page.getByText("Signed in as Ada <b>Byron</b>.")).isVisible();
    assertThat(page).hasURL(url.toString());
    Accessibility.check(page, "the list of an account");
    screenshot(page, "sign-in-account");
    adder(page).fill("Buy bread");
    adder(page).press("Enter");
    assertThat(tasks(page)).hasCount(3);

    try (Visitor phone =
        new Visitor(
            browser,
            url,
            new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK))) {
      Page onPhone = phone.openList();
      screenshot(onPhone, "sign-in-demo-phone");
      signIn(onPhone, "Ada");
      assertThat(tasks(onPhone)).hasCount(3);
      button(onPhone, "Menu").click();
      assertThat(menuItem(onPhone, "Sign out")).isVisible();
      screenshot(onPhone, "sign-in-menu-phone");
      Accessibility.check(onPhone, "the menu of an account");
    }
  }

  @Test
  void signingOutLeavesNothingOfTheAccountInTheBrowser() {
    Page page = visitor.openList();
    signIn(page, "Bob");
    adder(page).fill("Secret of Bob");
    adder(page).press("Enter");
    assertThat(tasks(page)).hasText(new String[] {"Secret of Bob"});
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"Secret of Bob"});
    Page otherTab = visitor.openList();

    button(page, "Menu").click();
    menuItem(page, "Sign out").click();

    assertThat(page).hasURL(Pattern.compile("/logout\\?client_id=todo$"));
    assertThat(otherTab.getByText("This is a demo")).isVisible();
    assertThat(tasks(otherTab)).hasCount(0);
    Object saved =
        otherTab.evaluate(
            "async () => (await (await caches.open('last-list')).match('/last-list'))?.text() ?? ''");
    assertThat((String) saved).doesNotContain("Secret");
    assertThat(visitor.context().cookies())
        .extracting(cookie -> cookie.name)
        .containsExactly("session");
  }

  @Test
  void aSessionThatHasEndedSaysSoAndKeepsWhatWasWritten() {
    visitor.overlook("401");
    Page page = visitor.openList();
    signIn(page, "Ada");
    endSessionElsewhere();

    adder(page).fill("Written too late");
    adder(page).press("Enter");
    page.reload();

    assertThat(page.getByRole(AriaRole.ALERT).getByText(ENDED)).isVisible();
    screenshot(page, "sign-in-ended");
    Accessibility.check(page, "a session that has ended");
    button(page, "Sign in", true).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada")).click();
    assertThat(Visitor.task(page, "Written too late")).isVisible();
    assertThat(page.getByText("Signed in as Ada")).isVisible();
  }

  @Test
  void aSignInThatDidNotWorkSaysSo() {
    visitor.has("Mine");
    Page page = visitor.openList();
    page.navigate("/?sign-in=failed");

    assertThat(page.getByText("You are not signed in")).isVisible();
    assertThat(page.getByText("Signing in did not work.")).isVisible();
    assertThat(tasks(page)).hasText(new String[] {"Mine"});
    assertThat(page).hasURL(url.toString());
    screenshot(page, "sign-in-failed");
    button(page, "Français").click();
    screenshot(page, "sign-in-french");
  }

  private static void signIn(Page page, String person) {
    button(page, "Menu").click();
    menuItem(page, "Sign in").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(person)).click();
    assertThat(page.getByText("Signed in as " + person)).isVisible();
  }

  private static Locator menuItem(Page page, String name) {
    return page.getByRole(
        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** As another person does who has got hold of the cookie. */
  private void endSessionElsewhere() {
    List<Cookie> cookies = visitor.context().cookies();
    assertThat(cookies).hasSize(1);
    RestAssured.given()
        .cookie(cookies.get(0).name, cookies.get(0).value)
        .delete(url + "api/v1/session")
        .then()
        .statusCode(200);
  }
}
