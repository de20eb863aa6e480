package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user with an own browser profile and list. Any error in the browser fails the test. */
final class Visitor implements AutoCloseable {
  private static final String TASKS = "/api/v1/tasks";

  /** Resolves when the service worker has stored all files of the page. */
  private static final String READY_TO_GO_OFFLINE =
      """
      async () => {
        const { src } = document.querySelector("script[type=module]");
        const manifest = await (await fetch(new URL("../manifest.json", src))).json();
        const needed = Object.values(manifest)
          .flatMap(({ file, css = [] }) => [file, ...css])
          .filter((file) => /\\.(js|css)$/.test(file));
        const cached = await Promise.all(
          needed.map((file) => caches.match(new URL(`../${file}`, src))));
        return navigator.serviceWorker.controller !== null && cached.every(Boolean);
      }""";

  private final BrowserContext context;
  private final List<String> errors = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final List<String> overlooked = new ArrayList<>();

  Visitor(Browser browser, URL url, NewContextOptions options) {
    // Without animations the tests need not wait for their end.
    options.setBaseURL(url.toString()).setReducedMotion(ReducedMotion.REDUCE);
    if (options.serviceWorkers == null) {
      // It would load the whole page a second time.
      options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
      overlook("Service Worker registration blocked");
    }
    context = browser.newContext(options);
    context.onPage(this::watch);
    context.onResponse(this::note);
  }

  private void watch(Page page) {
    page.onPageError(errors::add);
    page.onDialog(
        dialog -> {
          errors.add("Dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            errors.add(message.text());
          }
        });
  }

  BrowserContext context() {
    return context;
  }

  /** Keeps what helps to find out why the console has an error. */
  private void note(Response answer) {
    Request request = answer.request();
    if (request.url().contains("/api/")) {
      answers.add(
          "%s %s %s %s: %d"
              .formatted(
                  request.method(),
                  URI.create(request.url()).getPath(),
                  request.headers().getOrDefault("if-match", ""),
                  request.postData(),
                  answer.status()));
    }
  }

  /** Expects errors that contain this text. */
  void overlook(String error) {
    overlooked.add(error);
  }

  void has(String... names) {
    has(Stream.of(names).map(name -> Map.<String, Object>of("name", name)).toList());
  }

  /** Adds these tasks to the list, top first. */
  void has(List<Map<String, Object>> tasks) {
    List<Map<String, Object>> dated =
        tasks.stream()
            .map(
                task -> {
                  Map<String, Object> complete = new HashMap<>(task);
                  complete.putIfAbsent("created", "2026-11-20T08:30:00Z");
                  return complete;
                })
            .toList();
    APIResponse answer =
        context
            .request()
            .post(
                TASKS + "/import",
                RequestOptions.create().setData(Map.of("version", 1, "tasks", dated)));
    assertThat(answer.status()).as(answer::text).isEqualTo(200);
  }

  Page open(String path) {
    Page page = context.newPage();
    page.navigate(path);
    return page;
  }

  /** Opens the list and waits until it is shown. */
  Page openList() {
    Page page = open("/");
    assertThat(adder(page)).isVisible();
    assertThat(page.getByText("Loading your tasks")).hasCount(0);
    return page;
  }

  /** Waits until the page works without a connection. */
  void goOffline(Page page) {
    page.waitForCondition(() -> (boolean) page.evaluate(READY_TO_GO_OFFLINE));
    context.setOffline(true);
  }

  static Locator adder(Page page) {
    return page.getByLabel("New task", new Page.GetByLabelOptions().setExact(true));
  }

  /** Buttons that open the tasks and are labelled with their names. */
  static Locator tasks(Page page) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Tasks"))
        .locator("button[aria-expanded]");
  }

  static Locator task(Page page, String name) {
    return button(page, name, true);
  }

  static Locator box(Page page, String name) {
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What moves tasks is loaded when the page is first used: waits for it. */
  static Locator handle(Page page, String name) {
    page.keyboard().press("Shift");
    assertThat(page.locator("[aria-roledescription][aria-describedby]").first()).isAttached();
    return button(page, "Move " + name, true);
  }

  static Locator button(Page page, String name) {
    return button(page, name, false);
  }

  static Locator button(Page page, String name, boolean exact) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(exact));
  }

  static void screenshot(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => null)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
    assertThat(errors)
        .as("Answers of the API:\n%s", String.join("\n", answers))
        .filteredOn(error -> overlooked.stream().noneMatch(error::contains))
        .isEmpty();
  }
}
