package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of hundreds of tasks is rendered as far as somebody looks, so that changes stay fast. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class LongListIT {
  private static final int LENGTH = 250;

  @TestHTTPResource URL url;

  private Visitor visitor;
  private Page page;

  @BeforeEach
  void arrive(Browser browser) {
    visitor = new Visitor(browser, url, new NewContextOptions());
    visitor.has(IntStream.range(0, LENGTH).mapToObj(i -> "Task " + i).toArray(String[]::new));
    page = visitor.openList();
    assertThat(tasks(page)).hasCount(99);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void scrollingShowsAllTasks() {
    page.evaluate("scrollTo(0, document.body.scrollHeight)");
    assertThat(tasks(page)).hasCount(199);
    page.evaluate("scrollTo(0, document.body.scrollHeight)");

    assertThat(tasks(page)).hasCount(LENGTH);
    box(page, "Task 249").check();
    assertThat(page.getByText("249 to do, 1 done")).isVisible();
  }

  @Test
  void theKeyboardReachesTasksFarBelowAndTheyStay() {
    task(page, "Task 0").focus();
    for (int i = 0; i < 119; i++) {
      page.keyboard().press("j");
    }
    assertThat(task(page, "Task 119")).isFocused();
    page.keyboard().press("e");
    page.getByLabel("Name").fill("Edited far below");
    page.keyboard().press("Control+Enter");
    assertThat(task(page, "Edited far below")).isFocused();

    page.keyboard().press("n");
    assertThat(adder(page)).isFocused();
    assertThat(task(page, "Edited far below")).hasCount(1);
  }

  @Test
  void aSearchFindsTasksThatAreNotRenderedYet() {
    page.getByLabel("Search tasks").fill("Task 24");

    assertThat(tasks(page)).hasCount(13);
    assertThat(task(page, "Task 249")).isVisible();
  }

  @Test
  void thePrintedPageHasAllTasksAndNothingToClick() throws IOException {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

    assertThat(tasks(page)).hasCount(LENGTH);
    Files.write(Path.of("target/screenshots/printed.pdf"), pdf);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(task(page, "Task 249")).isVisible();
    for (Locator unneeded :
        List.of(
            adder(page),
            page.getByLabel("Search tasks"),
            button(page, "Menu"),
            page.getByRole(AriaRole.CONTENTINFO))) {
      assertThat(unneeded).isHidden();
    }
  }
}
