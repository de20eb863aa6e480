package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acme.toolkit.e2e.Chromium;

/**
 * Runs Lighthouse on the page of the packaged application and writes the scores to
 * docs/benchmarks.md. Fails if a score is below the minimum in lighthouserc.json.
 */
final class PageScores {

  private static final Path REPORT = Path.of("../docs/benchmarks.md");
  private static final Path FOLDER = Path.of("src/test/lighthouse");
  private static final Path RESULTS = FOLDER.resolve(".lighthouseci");
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageScores() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (run("npm", "ci", "--prefer-offline") != 0) {
      throw new IOException("Lighthouse could not be installed");
    }
    List<JsonNode> desktop;
    List<JsonNode> phone;
    int assertions;
    try (Server server = Server.application()) {
      URI page = server.address().resolve("/");
      collect(page);
      phone = results();
      collect(page, "--settings.preset=desktop");
      desktop = results();
      assertions = run("npx", "lhci", "assert");
    }
    new Section(REPORT, "toolkit page").write(report(desktop, phone));
    if (assertions != 0) {
      throw new IOException("Lighthouse's scores are too low, see " + REPORT);
    }
  }

  private static void collect(URI page, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("npx", "lhci", "collect", "--url=" + page));
    command.addAll(List.of(options));
    if (run(command.toArray(String[]::new)) != 0) {
      throw new IOException("Lighthouse failed");
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile()).inheritIO();
    Chromium.find().ifPresent(file -> builder.environment().put("CHROME_PATH", file.toString()));
    return builder.start().waitFor();
  }

  /** Returns the scores of all runs, ordered by performance, the lowest first. */
  private static List<JsonNode> results() throws IOException {
    try (Stream<Path> files = Files.list(RESULTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("lhr-.*\\.json"))
          .map(PageScores::read)
          .sorted(Comparator.comparingDouble(result -> score(result, "performance")))
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double score(JsonNode result, String category) {
    return result.at("/categories/" + category + "/score").asDouble();
  }

  private static String report(List<JsonNode> desktop, List<JsonNode> phone) {
    JsonNode first = desktop.get(0);
    return String.format(
        Locale.ROOT,
        """
        ## toolkit-api: the page

        Lighthouse %s judges the page as the packaged application serves it, compressed, by
        `mvn verify -Pbench -DskipTests -pl toolkit-api -am`: the median of %d runs each, with Lighthouse's own throttling for
        a desktop and for a phone. The build fails below 95 on a desktop.

        Measured on %s: %d cores, %s, Lighthouse's benchmark index %.0f.

        | | performance | accessibility | first contentful paint | largest contentful paint | total blocking time |
        |---|---:|---:|---:|---:|---:|
        %s%s
        """,
        first.get("lighthouseVersion").asText(),
        desktop.size(),
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        first.at("/environment/benchmarkIndex").asDouble(),
        row("**desktop**", desktop),
        row("phone", phone));
  }

  private static String row(String name, List<JsonNode> results) {
    JsonNode median = results.get(results.size() / 2);
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %s | %s | %s |%n",
        name,
        100 * score(median, "performance"),
        100 * score(median, "accessibility"),
        time(median, "first-contentful-paint"),
        time(median, "largest-contentful-paint"),
        time(median, "total-blocking-time"));
  }

  private static String time(JsonNode result, String audit) {
    return result.at("/audits/" + audit + "/displayValue").asText().replace('\u00a0', ' ');
  }
}
