package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.adder;
import static org.acme.todo.page.Visitor.box;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.screenshot;
import static org.acme.todo.page.Visitor.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a connection, with a failing server and with a second tab. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class ConnectionIT {
  /** Chromium's message about a request that failed. */
  private static final String FAILED_REQUEST = "Failed to load resource";

  @TestHTTPResource URL url;

  private Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) {
    visitor =
        new Visitor(
            browser, url, new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void showsChangesOfOneTabInTheOther() {
    visitor.has("Shared");
    Page one = visitor.openList();
    Page other = visitor.openList();

    adder(one).fill("Added in one tab");
    adder(one).press("Enter");
    assertThat(tasks(other)).hasText(new String[] {"Added in one tab", "Shared"});
    box(other, "Shared").check();

    assertThat(box(one, "Shared")).isChecked();
  }

  @Test
  void keepsAChangeThatTheServerCannotTakeNowAndSaysSo() {
    visitor.has("Still open");
    Page page = visitor.openList();
    visitor.overlook(FAILED_REQUEST);
    visitor
        .context()
        .route(
            "**/api/v1/tasks/*",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}")));

    box(page, "Still open").click();

    assertThat(page.getByText("1 change is waiting.")).isVisible();
    assertThat(box(page, "Still open")).isChecked();
    screenshot(page, "refused");
    Accessibility.check(page, "refused");
    page.waitForRequest("**/api/v1/tasks/*", () -> button(page, "Try again").click());
    visitor.context().unroute("**/api/v1/tasks/*");
    // The page tries again by itself, too, at most half a minute later.
    assertThat(page.getByText("1 change is waiting."))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    page.reload();
    assertThat(box(page, "Still open")).isChecked();
  }

  @Test
  void keepsATaskThatIsAddedWithoutAConnection() {
    Page page = visitor.openList();
    visitor.overlook(FAILED_REQUEST);
    visitor.goOffline(page);

    adder(page).fill("Typed in the tunnel");
    adder(page).press("Enter");
    assertThat(page.getByText("Waiting for a connection")).isVisible();
    visitor.context().setOffline(false);

    assertThat(page.getByText("Waiting for a connection")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"Typed in the tunnel"});
  }

  @Test
  void showsTheLastListWithoutAConnection() {
    visitor.has("Flight at nine", "Seat 12A");
    Page page = visitor.openList();
    assertThat(tasks(page)).hasCount(2);
    visitor.overlook(FAILED_REQUEST);
    // axe loads the style sheets again, which fails without a connection.
    visitor.overlook("Couldn't load preload assets");
    visitor.goOffline(page);

    page.reload();

    assertThat(tasks(page)).hasText(new String[] {"Flight at nine", "Seat 12A"});
    assertThat(page.getByText("This list may be out of date.")).isVisible();
    screenshot(page, "offline");
    Accessibility.check(page, "offline");
    visitor.context().setOffline(false);
    button(page, "Try again").click();
    assertThat(page.getByText("This list may be out of date.")).hasCount(0);
  }

  @Test
  void saysThatTheListCannotBeLoadedAndRecovers() {
    visitor.has("There again");
    visitor.overlook(FAILED_REQUEST);
    visitor.context().route("**/api/v1/tasks*", Route::abort);
    visitor.context().route("**/api/v1/tasks/", Route::abort);
    Page page = visitor.open("/");
    assertThat(page.getByText("Your tasks could not be loaded")).isVisible();
    screenshot(page, "no-server");
    Accessibility.check(page, "no-server");

    visitor.context().unroute("**/api/v1/tasks*");
    visitor.context().unroute("**/api/v1/tasks/");
    button(page, "Try again").click();

    assertThat(tasks(page)).hasText(new String[] {"There again"});
  }
}
