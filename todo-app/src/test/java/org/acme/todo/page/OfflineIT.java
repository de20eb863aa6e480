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
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes without a connection, and changes of one task in two places. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class OfflineIT {
  @TestHTTPResource URL url;

  private Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) {
    visitor =
        new Visitor(
            browser, url, new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    visitor.overlook("Failed to load resource");
    visitor.overlook("Couldn't load preload assets");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void everyChangeWithoutAConnectionIsKeptAndSentInOrder() {
    visitor.has("Edited", "Done", "Deleted", "Moved");
    Page page = visitor.openList();
    goOffline(page);

    adder(page).fill("Added");
    adder(page).press("Enter");
    edit(page, "Edited", "In the tunnel");
    box(page, "Done").check();
    task(page, "Deleted").focus();
    page.keyboard().press("Delete");
    task(page, "Added").focus();
    page.keyboard().press("x");
    page.keyboard().press("z");
    assertThat(page.getByText("Waiting for a connection").first()).isVisible();
    assertThat(page.getByText("6 changes are waiting.")).isVisible();
    String[] expected = {"Added", "In the tunnel", "Done", "Moved"};
    assertThat(tasks(page)).hasText(expected);
    page.reload();
    assertThat(tasks(page)).hasText(expected);
    assertThat(page.getByText("Waiting for a connection").first()).isVisible();
    assertThat(box(page, "Done")).isChecked();
    Accessibility.check(page, "waiting");

    List<Request> sent = new ArrayList<>();
    // The page may try once more before the connection is back. That request has no response.
    page.onResponse(response -> sent.add(response.request()));
    visitor.context().setOffline(false);
    assertThat(page.getByText("Waiting for a connection")).hasCount(0);
    assertThat(page.getByText("Saving…")).hasCount(0);

    assertThat(sent)
        .filteredOn(request -> request.method().equals("POST"))
        .hasSize(1)
        .allSatisfy(request -> assertThat(request.headers()).containsKey("idempotency-key"));
    assertThat(sent)
        .filteredOn(request -> List.of("PATCH", "DELETE").contains(request.method()))
        .hasSize(5)
        .allSatisfy(request -> assertThat(request.headers()).containsKey("if-match"));
    page.reload();
    assertThat(tasks(page)).hasText(expected);
    assertThat(box(page, "Done")).isChecked();
    assertThat(box(page, "Added")).not().isChecked();
  }

  @Test
  void anAnswerThatWasLostAddsNoSecondTask() {
    Page page = visitor.openList();
    AtomicInteger attempts = new AtomicInteger();
    visitor
        .context()
        .route(
            "**/api/v1/tasks?*",
            route -> {
              if (attempts.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
              } else {
                route.resume();
              }
            });

    adder(page).fill("Once");
    adder(page).press("Enter");
    page.waitForCondition(() -> attempts.get() > 1);

    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"Once"});
  }

  @Test
  void twoPlacesThatEditOneFieldAreShownBoth() {
    visitor.has("Shared");
    Page here = visitor.openList();
    Page there = visitor.openList();
    startEdit(here, "Shared");
    here.getByLabel("Name").fill("Mine");
    edit(there, "Shared", "Theirs");
    assertThat(tasks(there)).hasText(new String[] {"Theirs"});
    assertThat(there.getByText("Saving…")).hasCount(0);

    button(here, "Save").click();
    Locator dialog = here.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Which version do you want?");
    assertThat(dialog).containsText("Mine");
    assertThat(dialog).containsText("Theirs");
    Accessibility.check(here, "conflict");
    Visitor.screenshot(here, "conflict");
    dialog.getByRole(AriaRole.RADIO).last().check();
    button(here, "Save").click();

    assertThat(tasks(here)).hasText(new String[] {"Theirs"});
    assertThat(here.getByText("Saving…")).hasCount(0);
    button(here, "Edit", true).click();
    here.getByLabel("Name").fill("Mine again");
    button(here, "Save").click();
    assertThat(tasks(there)).hasText(new String[] {"Mine again"});
  }

  @Test
  void twoPlacesThatEditDifferentFieldsKeepBoth() {
    visitor.has("Shared");
    Page here = visitor.openList();
    Page there = visitor.openList();
    startEdit(here, "Shared");
    here.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true)).fill("My notes");
    edit(there, "Shared", "Their name");
    assertThat(there.getByText("Saving…")).hasCount(0);
    assertThat(tasks(there)).hasText(new String[] {"Their name"});

    button(here, "Save").click();

    assertThat(here.getByText("Saving…")).hasCount(0);
    here.reload();
    task(here, "Their name").click();
    assertThat(here.getByText("My notes")).isVisible();
  }

  @Test
  void aConflictOfAnEditWithoutAConnectionIsShownLater() {
    visitor.has("Shared");
    Page page = visitor.openList();
    goOffline(page);
    edit(page, "Shared", "Mine");
    assertThat(page.getByText("Waiting for a connection")).isVisible();
    String id = page.locator("[data-item]").last().getAttribute("data-item");

    visitor
        .context()
        .request()
        .patch("/api/v1/tasks/" + id, RequestOptions.create().setData(Map.of("name", "Theirs")));
    visitor.context().setOffline(false);
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Theirs");
    button(page, "Save").click();

    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"Mine"});
  }

  @Test
  void anEditOfATaskThatIsDeletedElsewhereCanBeAddedAgain() {
    visitor.has("Shared");
    Page page = visitor.openList();
    String id = page.locator("[data-item]").last().getAttribute("data-item");
    startEdit(page, "Shared");
    page.getByLabel("Name").fill("Still needed");
    visitor.context().request().delete("/api/v1/tasks/" + id);

    button(page, "Save").click();
    assertThat(page.getByText("This task no longer exists.")).isVisible();
    button(page, "Try again").click();

    assertThat(page.getByText("This task no longer exists.")).hasCount(0);
    assertThat(page.getByText("Saving…")).hasCount(0);
    page.reload();
    assertThat(tasks(page)).hasText(new String[] {"Still needed"});
  }

  @Test
  void anEditorStaysOpenWhenItsTaskIsDeletedElsewhere() {
    visitor.has("Shared", "Other");
    Page here = visitor.openList();
    Page there = visitor.openList();
    startEdit(here, "Shared");
    here.getByLabel("Name").fill("Still needed");
    task(there, "Shared").focus();
    there.keyboard().press("Delete");
    assertThat(tasks(there)).hasText(new String[] {"Other"});
    assertThat(there.getByText("Saving…")).hasCount(0);
    assertThat(here.getByText("1 to do, 0 done")).isVisible();

    button(here, "Save").click();

    assertThat(tasks(here)).hasText(new String[] {"Still needed", "Other"});
    assertThat(tasks(there)).hasText(new String[] {"Still needed", "Other"});
  }

  private void goOffline(Page page) {
    visitor.goOffline(page);
  }

  private static void startEdit(Page page, String name) {
    task(page, name).click();
    button(page, "Edit", true).click();
  }

  private static void edit(Page page, String name, String newName) {
    startEdit(page, name);
    page.getByLabel("Name").fill(newName);
    button(page, "Save").click();
  }
}
