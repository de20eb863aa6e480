package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A visitor with a separate browser context and so a separate text. Unexpected errors in the
 * console fail the test.
 */
final class Visitor implements AutoCloseable {

  /**
   * The first answer waits for the engines, which load in seconds, or in a minute on a busy
   * machine.
   */
  static final double WARM_UP_MILLIS = 180_000;

  private final BrowserContext context;
  private final List<String> errors = new ArrayList<>();
  private final List<String> overlooked = new ArrayList<>();

  Visitor(Browser browser, URL url, NewContextOptions options) {
    // Without animations tests do not wait for them.
    options.setBaseURL(url.toString()).setReducedMotion(ReducedMotion.REDUCE);
    if (options.serviceWorkers == null) {
      // Playwright does not see the requests of a service worker, which tests answer.
      options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
      overlook("Service Worker registration blocked by Playwright");
    }
    context = browser.newContext(options);
    context.onPage(this::watch);
  }

  private void watch(Page page) {
    page.onPageError(errors::add);
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

  /** Expects errors that contain this text. */
  void overlook(String error) {
    overlooked.add(error);
  }

  Page open(String view) {
    Page page = context.newPage();
    page.navigate("/#/" + view);
    return page;
  }

  /** Opens the editor, writes a text and waits until it is checked. */
  Page write(String text) {
    Page page = open("");
    editor(page).fill(text);
    awaitChecked(page);
    return page;
  }

  static void awaitChecked(Page page) {
    assertThat(page.getByText("Checked", new Page.GetByTextOptions().setExact(true)))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
  }

  static Locator editor(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your text"));
  }

  /** Returns the words that are underlined as this kind of finding. */
  static Locator underlined(Page page, String kind) {
    return editor(page).locator(".finding-" + kind);
  }

  static Locator explanation(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static void awaitText(Locator place, String text) {
    assertThat(place).containsText(text, new ContainsTextOptions().setTimeout(WARM_UP_MILLIS));
  }

  static void goTo(Page page, String view) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(view))
        .click();
  }

  static void screenshot(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => null)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    // A request that comes now would find its handler without a context.
    context.unrouteAll();
    context.close();
    assertThat(errors)
        .filteredOn(error -> overlooked.stream().noneMatch(error::contains))
        .isEmpty();
  }
}
