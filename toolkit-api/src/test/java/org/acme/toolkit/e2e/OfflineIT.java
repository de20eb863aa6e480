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

  /** Resolves to true when the service worker has all files of the page. */
  private static final String READY =
      """
      async () => {
        const cache = await caches.open("page");
        const urls = (await cache.keys()).map(({ url }) => url);
        return navigator.serviceWorker.controller && urls.some((url) => /glossary-page/.test(url))
            && urls.some((url) => /shortcut-sheet/.test(url));
      }""";

  @TestHTTPResource("/")
  URL url;

  @Test
  void aReloadWithoutAConnectionShowsTheTextAndEveryView(Browser browser) {
    var options = new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    try (var visitor = new Visitor(browser, url, options)) {
      visitor.overlook("Failed to load resource");
      Page page = visitor.write("The operator confirms the order.");
      page.waitForFunction(READY);

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
