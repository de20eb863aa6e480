package org.acme.toolkit.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the browser tests: the packaged application with its real engines, and a real browser.
 */
@ExtendWith(Chromium.class)
@WithTestResource(ModelStub.class)
abstract class Journey {

  @TestHTTPResource("/")
  URL url;

  Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) {
    visitor =
        new Visitor(
            browser,
            url,
            new NewContextOptions()
                .setViewportSize(1280, 860)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }
}
