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
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of the page that fails leaves the rest usable, also after midnight. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class ResilienceIT {
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
  void aFileThatFailsOnceIsLoadedAgain() {
    visitor.has("Plan");
    visitor.overlook("ERR_FAILED");
    Page page = visitor.open("/");
    AtomicInteger attempts = new AtomicInteger();
    page.route(
        "**/assets/task-editor-*.js*",
        route -> {
          if (attempts.incrementAndGet() == 1) {
            route.abort();
          } else {
            route.resume();
          }
        });

    task(page, "Plan").click();
    button(page, "Edit", true).click();

    assertThat(page.getByLabel("Name")).hasValue("Plan");
  }

  @Test
  void aFileThatCannotBeLoadedReplacesOnlyItsPart() {
    visitor.has("Plan", "Other");
    visitor.overlook("ERR_FAILED");
    visitor.overlook("Failed to fetch dynamically imported module");
    Page page = visitor.open("/");
    page.route("**/assets/task-editor-*.js*", Route::abort);
    task(page, "Plan").click();
    button(page, "Edit", true).click();

    assertThat(page.getByText("Something went wrong")).isVisible();
    assertThat(tasks(page)).hasText(new String[] {"Other"});
    box(page, "Other").check();
    page.unroute("**/assets/task-editor-*.js*");
    button(page, "Try again").click();

    assertThat(page.getByLabel("Name")).hasValue("Plan");
  }

  @Test
  void deeplyNestedNotesAreShown() {
    visitor.has(
        List.of(
            Map.of("name", "Quotes", "notes", ">".repeat(19_990) + " deep"),
            Map.of("name", "Lists", "notes", nestedList(130)),
            Map.of("name", "Emphasis", "notes", "*_".repeat(4_000) + "x" + "_*".repeat(4_000))));
    visitor.overlook("Maximum call stack size exceeded");
    visitor.overlook("The above error occurred");
    Page page = visitor.openList();

    for (String name : List.of("Quotes", "Lists", "Emphasis")) {
      task(page, name).click();
      assertThat(button(page, "Edit")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      assertThat(page.getByText("Something went wrong")).hasCount(0);
      task(page, name).click();
    }
    adder(page).fill("Still alive");
    adder(page).press("Enter");
    assertThat(tasks(page)).hasCount(4);
  }

  @Test
  void afterMidnightTheDatesAreRight() {
    visitor.has(List.of(Map.of("name", "Due", "due", "2026-11-30")));
    Page page = visitor.context().newPage();
    page.clock().install(new Clock.InstallOptions().setTime("2026-11-30T23:50:00"));
    page.navigate("/");
    assertThat(page.getByText("Due today")).isVisible();
    assertThat(page.getByText("Monday, November 30")).isVisible();

    page.clock().fastForward("20:00");

    assertThat(page.getByText("Overdue since yesterday")).isVisible();
    assertThat(page.getByText("Tuesday, December 1")).isVisible();
  }

  private static String nestedList(int depth) {
    return IntStream.range(0, depth)
        .mapToObj(i -> "  ".repeat(i) + "- x\n")
        .reduce("", String::concat);
  }
}
