package org.acme.todo.page;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The Chromium of this machine: the file that {@code -De2e.chromium} names, else the first on the
 * PATH. Without one the browser tests are skipped, or fail with {@code -De2e.required}.
 */
final class Chromium implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Chromium.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String MISSING =
      "No browser tests: there is no Chromium. Install one (apt install chromium) or name its file"
          + " with -De2e.chromium=<path>.";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    // Playwright would download a browser of its own at first use.
    Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable)
                    // The sandbox needs a kernel feature that containers and root do without.
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  static Chromium launch() {
    Optional<Path> executable = find();
    if (executable.isEmpty()) {
      if (System.getProperty("e2e.required") != null) {
        fail(MISSING);
      }
      LOG.warn(MISSING);
      abort(MISSING);
    }
    return new Chromium(executable.get());
  }

  private static Optional<Path> find() {
    String named = System.getProperty("e2e.chromium");
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return candidates.filter(Files::isExecutable).findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
