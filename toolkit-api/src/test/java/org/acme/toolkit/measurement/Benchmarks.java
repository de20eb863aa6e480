package org.acme.toolkit.measurement;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how fast the packaged application corrects, beside LanguageTool's own server in the same
 * run, and writes the application's section of docs/benchmarks.md.
 */
final class Benchmarks {

  private static final Path REPORT = Path.of("../docs/benchmarks.md");
  private static final String REFERENCE = "org.languagetool.server.HTTPServer";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int WORDS = 500;
  private static final String HEAP = "-Xmx768m";

  /** Texts that let the compiler get to know a server before it counts. */
  private static final double WARM_UP = 0.4;

  /** A request for the correction of a text. */
  private interface Check {
    void of(String text) throws IOException, InterruptedException;
  }

  /** One server's figures; times are those of one text. */
  private record Result(
      Duration untilReady,
      double wordsPerCpuSecond,
      Duration median,
      Duration p95,
      Duration repeated,
      long heapBytes) {}

  /** How long each text took, and how long the server computed for all. */
  private record Run(List<Duration> times, Duration cpu) {

    Duration percentile(int percent) {
      return times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
    }
  }

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double load = system.getSystemLoadAverage();
    List<String> texts = texts();
    Result ours;
    try (var server = Server.application(HEAP)) {
      ours =
          measure(
              server,
              texts,
              text ->
                  server.post("/api/v1/corrections", Map.of("text", text, "language", "en-US")));
    }
    Result reference;
    try (var server = Server.of(REFERENCE, Server.freePort(), "/v2/healthcheck", List.of(HEAP))) {
      reference = measure(server, texts, text -> server.post("/v2/check", FORM, form(text)));
    }
    new Section(REPORT, "toolkit-api")
        .write(report(ours, reference, texts.size(), system.getAvailableProcessors(), load));
  }

  private static String form(String text) {
    return "language=en-US&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** This repository's own documents, cut into texts of equal length. */
  private static List<String> texts() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("../docs"))) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    int words = 0;
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        text.append(line).append('\n');
        words += (int) Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).count();
        if (words >= WORDS) {
          texts.add(text.toString());
          text.setLength(0);
          words = 0;
        }
      }
    }
    return texts;
  }

  private static Result measure(Server server, List<String> texts, Check check)
      throws IOException, InterruptedException {
    int first = (int) (WARM_UP * texts.size());
    List<String> counted = texts.subList(first, texts.size());
    run(server, texts.subList(0, first), check);
    Run firstSeen = run(server, counted, check);
    Run repeated = run(server, counted, check);
    return new Result(
        server.untilReady(),
        WORDS * counted.size() / (firstSeen.cpu().toMillis() / 1e3),
        firstSeen.percentile(50),
        firstSeen.percentile(95),
        repeated.percentile(50),
        server.liveHeapBytes());
  }

  private static Run run(Server server, List<String> texts, Check check)
      throws IOException, InterruptedException {
    Duration before = server.processorTime();
    var times = new ArrayList<Duration>();
    for (String text : texts) {
      long start = System.nanoTime();
      check.of(text);
      times.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return new Run(times, server.processorTime().minus(before));
  }

  private static String report(Result ours, Result reference, int texts, int cores, double load) {
    return String.format(
        Locale.ROOT,
        """
        ## toolkit-api: corrections

        Written by `mvn verify -Pbench -DskipTests -pl toolkit-api -am`. The packaged application and the official LanguageTool
        server correct the same texts, one after the other: %d texts of %d words from `docs/`, the first %.0f %% to warm up. Both
        JVMs have `%s`. The
        application has loaded American and British English.

        Measured on %s: %d cores, %s, Java %s. Load before the start: %.2f.%s

        | what | toolkit-api | LanguageTool server | aim | met |
        |---|---:|---:|---|---|
        | words per CPU second, first seen | %,.0f | %,.0f | at least the server's | %s |
        | median of a text of %d words | %d ms | %d ms | | |
        | p95 of a text of %d words | %d ms | %d ms | no worse than the server's | %s |
        | median of a text seen before | %.1f ms | %.1f ms | 4 times faster than first seen | %s |
        | ready after the start | %.1f s | %.1f s | 15 s | %s |
        | live heap afterwards | %d MB | %d MB | | |

        The server is ready before it has loaded a language; its first check takes the seconds that the application takes to be ready.
        """,
        texts,
        WORDS,
        100 * WARM_UP,
        HEAP,
        LocalDate.now(),
        cores,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.version(),
        load,
        load > 0.25 * cores
            ? " **Others were using this machine**: only the ratios say anything."
            : "",
        ours.wordsPerCpuSecond(),
        reference.wordsPerCpuSecond(),
        met(ours.wordsPerCpuSecond() >= reference.wordsPerCpuSecond()),
        WORDS,
        ours.median().toMillis(),
        reference.median().toMillis(),
        WORDS,
        ours.p95().toMillis(),
        reference.p95().toMillis(),
        met(ours.p95().compareTo(reference.p95()) <= 0),
        ours.repeated().toNanos() / 1e6,
        reference.repeated().toNanos() / 1e6,
        met(ours.repeated().multipliedBy(4).compareTo(ours.median()) <= 0),
        ours.untilReady().toMillis() / 1e3,
        reference.untilReady().toMillis() / 1e3,
        met(ours.untilReady().toSeconds() < 15),
        ours.heapBytes() / 1_000_000,
        reference.heapBytes() / 1_000_000);
  }

  private static String met(boolean isMet) {
    return isMet ? "yes" : "**no**";
  }
}
