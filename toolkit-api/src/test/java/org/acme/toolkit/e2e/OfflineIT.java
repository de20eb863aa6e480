package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.goTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks that the page opens without a connection, with the text. */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class OfflineIT {

  /** Waits a minute at most until the service worker has all files of the page. */
  private static final String AWAIT_FILES =
      """
      async () => {
        for (let i = 0; i < 600; i++) {
          const cache = await caches.open("page");
          const urls = (await cache.keys()).map(({ url }) => url);
          if (navigator.serviceWorker.controller
              && ["glossary-page", "shortcut-sheet"].every((file) =>
                  urls.some((url) => url.includes(file)))) {
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        throw new Error("The service worker does not have the files of the page.");
      }""";

  @TestHTTPResource("/")
  URL url;

  @Test
  void aReloadWithoutAConnectionShowsTheTextAndEveryView(Browser browser) {
    var options = new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    try (var visitor = new Visitor(browser, url, options)) {
      visitor.overlook("Failed to load resource");
      Page page = visitor.write("The operator confirms the order.");
      // waitForFunction takes the promise itself for a yes.
      page.evaluate(AWAIT_FILES);

      visitor.context().setOffline(true);
      page.reload();

      assertThat(editor(page)).hasText("The operator confirms the order.");
      goTo(page, "Glossary");
      assertThat(page.getByLabel("New term")).isVisible();
      goTo(page, "Documents");
      assertThat(page.getByLabel("Choose a document")).isAttached();
    }
  }
}
