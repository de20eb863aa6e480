package org.acme.toolkit.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The browser of this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Chromium.class);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    // Chromium's sandbox does not start for root, nor in most containers.
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  /** Skips the test where there is no browser; with {@code -De2e.required} that is a failure. */
  static Chromium launch() {
    var executable = find();
    if (executable.isEmpty()) {
      String missing =
          "No Chromium: install it (e.g. apt install chromium) or name one with"
              + " -De2e.chromium=/path/to/it";
      if (System.getProperty("e2e.required") != null) {
        throw new IllegalStateException(missing);
      }
      LOG.warn("Browser tests are skipped. " + missing);
      abort(missing);
    }
    return new Chromium(executable.get());
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> find() {
    String named = System.getProperty("e2e.chromium");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
