package org.acme.toolkit.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Chromium: the file that {@code -De2e.chromium} names, else the first on the PATH. Without
 * it the browser tests are skipped, or fail with {@code -De2e.required}. Each thread that runs
 * tests has its own, because Playwright's objects belong to the thread that created them.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {
  private static final int ASSERTION_TIMEOUT_MILLIS = 20_000;
  private static final Logger LOG = Logger.getLogger(Chromium.class);
  // The headless shell draws no windows, so it opens a page in a third of the time.
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  private static final String MISSING =
      "No browser tests: there is no Chromium. Install one (apt install chromium-headless-shell) or"
          + " name its file with -De2e.chromium=<path>.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (find().isPresent() || System.getProperty("e2e.required") != null) {
      return ConditionEvaluationResult.enabled("A browser is there or required");
    }
    LOG.warn(MISSING);
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .computeIfAbsent(Thread.currentThread(), thread -> new Running(), Running.class)
        .browser;
  }

  /** Returns the file of the browser, if there is one. */
  public static Optional<Path> find() {
    String named = System.getProperty("e2e.chromium", "");
    Stream<Path> candidates =
        named.isEmpty()
            ? Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            : Stream.of(Path.of(named));
    return candidates.filter(Files::isExecutable).findFirst();
  }

  /** JUnit closes it after the last test, when no other thread uses it. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Running() {
      Path executable = find().orElseThrow(() -> new IllegalStateException(MISSING));
      // Allows for other modules that are built at the same time.
      PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_TIMEOUT_MILLIS);
      LOG.info("Chromium starts for toolkit-api");
      // Otherwise Playwright downloads its own browser.
      Map<String, String> env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
      browser =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(executable)
                      // The sandbox does not work in containers and for root.
                      .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
