package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser loads before it shows the list, and what it leaves for later. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class FirstViewIT {
  private static final String SCRIPTS = "**/assets/*.js";

  @TestHTTPResource URL url;

  /** Last parts of the addresses that the browser has asked for. */
  private final List<String> asked = new ArrayList<>();

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

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          en-GB, 'A task list that works at once, in any browser, also offline.'
          fr-FR, 'Une liste de tâches qui fonctionne tout de suite, dans tout navigateur, même hors connexion.'
          """)
  void saysWhatThePageIsForUntilItsScriptsAreThere(String locale, String purpose) {
    visitor = phone(locale);
    List<Route> scripts = hold();
    Page page = open();

    // Until the style is there, both languages are.
    assertThat(page.locator("main p:visible")).hasCount(1);
    assertThat(page.locator("main p:visible")).hasText(purpose);
    assertThat(page).hasTitle("Todo");
    Visitor.screenshot(page, "opening-" + locale);

    release(scripts);
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    assertThat(page.getByText(purpose)).hasCount(0);
  }

  @Test
  void asksForTheListWhileItLoadsTheScriptsAndOnlyOnce() {
    visitor = phone("en-GB");
    visitor.has("Buy oat milk");
    List<Route> scripts = hold();
    Page page = open();
    page.waitForCondition(() -> asked.contains("tasks?list=all") && !scripts.isEmpty());

    release(scripts);
    assertThat(task(page, "Buy oat milk")).isVisible();
    assertThat(asked).containsOnlyOnce("tasks?list=all");
  }

  @Test
  void loadsWhatTheFirstViewDoesNotNeedWhenItIsUsedOrLater() {
    visitor = phone("en-GB");
    visitor.has("Buy oat milk");
    Page page = visitor.context().newPage();
    stopClock(page);
    page.navigate("/");
    assertThat(task(page, "Buy oat milk")).isVisible();
    assertThat(asked)
        .filteredOn(name -> name.matches(".*\\.(js|css)"))
        .allMatch(name -> name.matches("(color-scheme|page-language|main-.*)\\.(js|css)"))
        .hasSize(4);

    page.clock().runFor(3_000);
    page.waitForCondition(() -> asked.stream().anyMatch(name -> name.startsWith("sorting-")));
    assertThat(asked).noneMatch(name -> name.matches("(task-menu|task-editor|markdown)-.*"));

    page.clock().resume();
    button(page, "Menu").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MENU)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
    assertThat(button(page, "Menu")).isFocused();
  }

  @Test
  void theFirstUseOfThePageEndsTheWait() {
    visitor = phone("en-GB");
    Page page = visitor.context().newPage();
    stopClock(page);
    page.navigate("/");
    assertThat(Visitor.adder(page)).isFocused();

    page.keyboard().type("Call Ana tomorrow");

    page.waitForCondition(() -> asked.stream().anyMatch(name -> name.startsWith("quick-chips-")));
    page.clock().resume();
    assertThat(page.getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON)).hasCount(1);
  }

  private Visitor phone(String locale) {
    Visitor phone =
        new Visitor(
            browser, url, new NewContextOptions().setViewportSize(390, 844).setLocale(locale));
    phone.context().onRequest(request -> asked.add(request.url().replaceFirst(".*/", "")));
    return phone;
  }

  /** Does not wait for the scripts. */
  private Page open() {
    Page page = visitor.context().newPage();
    page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return page;
  }

  /** Nothing happens after a while. */
  private static void stopClock(Page page) {
    page.clock().install();
    page.clock().pauseAt(new Date(System.currentTimeMillis() + 60_000));
  }

  private List<Route> hold() {
    List<Route> held = new ArrayList<>();
    visitor.context().route(SCRIPTS, held::add);
    return held;
  }

  private void release(List<Route> held) {
    visitor.context().unroute(SCRIPTS);
    held.forEach(Route::resume);
  }
}
