package org.acme.toolkit.measurement;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acme.toolkit.e2e.WordFile;

/**
 * Measures the speed of corrections by the packaged application and by LanguageTool's own server in
 * one run. Writes the section of the application in docs/benchmarks.md.
 */
final class Benchmarks {

  private static final Path REPORT = Path.of("../docs/benchmarks.md");
  private static final String REFERENCE = "org.languagetool.server.HTTPServer";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ALL_LANGUAGES = "en-US,en-GB,fr,de-DE,es";
  private static final String HEAP = "-Xmx768m";

  /** Minimum number of words of a text. */
  private static final int WORDS = 500;

  private static final int PARAGRAPHS = 2_000;
  private static final int TEXTS = 100;

  /** Number of texts that warm up a server before the measurement. */
  private static final double WARM_UP = 0.4;

  /** Creates a request to correct a text. */
  private interface Check {
    void of(String text) throws IOException, InterruptedException;
  }

  /** A server and its requests. */
  private record Contender(Server server, Check check) {}

  /** The time of each text, and the CPU time of the server for all texts. */
  private record Run(List<Duration> times, Duration cpu) {

    double percentile(int percent) {
      Duration time = times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
      return millis(time);
    }

    double wordsPerCpuSecond(int words) {
      return 1e3 * words / millis(cpu);
    }
  }

  /** The results of a server for the same texts, sent twice. */
  private record Result(Run firstSeen, Run repeated, Duration untilReady, long heapBytes) {}

  /** Measures the time for a Word document. */
  private record Document(Duration time, Duration cpu, long heapBytes) {

    static Document correctedBy(Server server, byte[] document)
        throws IOException, InterruptedException {
      Duration before = server.processorTime();
      long start = System.nanoTime();
      server.correct("spec.docx", document);
      return new Document(
          Duration.ofNanos(System.nanoTime() - start),
          server.processorTime().minus(before),
          server.liveHeapBytes());
    }
  }

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> prose = Prose.paragraphs();
    List<String> document = prose.subList(0, PARAGRAPHS);
    List<String> texts =
        Prose.texts(prose.subList(PARAGRAPHS, prose.size()), WORDS).subList(0, TEXTS);
    byte[] word = word(document);
    var machine = new Machine();

    List<Result> results;
    Document warm;
    try (Server application = Server.application(HEAP);
        Server reference =
            Server.of(REFERENCE, Server.freePort(), "/v2/healthcheck", List.of(HEAP))) {
      results =
          compare(
              texts,
              new Contender(
                  application,
                  text ->
                      application.post(
                          "/api/v1/corrections", Map.of("text", text, "language", "en-US"))),
              new Contender(reference, text -> reference.post("/v2/check", FORM, form(text))));
      warm = Document.correctedBy(application, word);
    }
    Duration untilReady;
    long heapBytes;
    Document fresh;
    try (Server application =
        Server.application(HEAP, "-Dtoolkit.correction.languages=" + ALL_LANGUAGES)) {
      untilReady = application.untilReady();
      heapBytes = application.liveHeapBytes();
      fresh = Document.correctedBy(application, word);
    }
    new Section(REPORT, "toolkit-api")
        .write(
            about(machine, texts)
                + corrections(results.get(0), results.get(1), words(counted(texts)))
                + documents(warm, fresh, words(document))
                + languages(untilReady, heapBytes));
  }

  private static String form(String text) {
    return "language=en-US&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] word(List<String> paragraphs) throws IOException {
    return WordFile.of(
        paragraphs.stream()
            .map(text -> text.replace("&", "&amp;").replace("<", "&lt;"))
            .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
            .collect(Collectors.joining()));
  }

  private static List<String> counted(List<String> texts) {
    return texts.subList((int) (WARM_UP * texts.size()), texts.size());
  }

  private static int words(List<String> texts) {
    return texts.stream().mapToInt(Prose::words).sum();
  }

  /**
   * Measures the servers in turns, so that other load of the machine affects all of them equally.
   */
  private static List<Result> compare(List<String> texts, Contender... contenders)
      throws IOException, InterruptedException {
    List<String> counted = counted(texts);
    run(texts.subList(0, texts.size() - counted.size()), contenders);
    List<Run> firstSeen = run(counted, contenders);
    List<Run> repeated = run(counted, contenders);
    var results = new ArrayList<Result>();
    for (int i = 0; i < contenders.length; i++) {
      Server server = contenders[i].server();
      results.add(
          new Result(
              firstSeen.get(i), repeated.get(i), server.untilReady(), server.liveHeapBytes()));
    }
    return results;
  }

  private static List<Run> run(List<String> texts, Contender... contenders)
      throws IOException, InterruptedException {
    var runs = new ArrayList<Run>();
    var before = new ArrayList<Duration>();
    for (Contender contender : contenders) {
      runs.add(new Run(new ArrayList<>(), Duration.ZERO));
      before.add(contender.server().processorTime());
    }
    for (String text : texts) {
      for (int i = 0; i < contenders.length; i++) {
        long start = System.nanoTime();
        contenders[i].check().of(text);
        runs.get(i).times().add(Duration.ofNanos(System.nanoTime() - start));
      }
    }
    for (int i = 0; i < contenders.length; i++) {
      Duration cpu = contenders[i].server().processorTime().minus(before.get(i));
      runs.set(i, new Run(runs.get(i).times(), cpu));
    }
    return runs;
  }

  private static String about(Machine machine, List<String> texts) throws IOException {
    return """
    ## toolkit-api: corrections

    By `mvn verify -Pbench -DskipTests -pl toolkit-api -am` on %s, %s. Both servers have `%s`.%s

    The packaged application with its default settings (American English) and LanguageTool's own server (6.8) take turns
    to correct the same texts: %d texts of %d words or a little more. The first %d are for warm-up. The texts are
    different paragraphs of `docs/` and of the documents in the front end's packages.

    """
        .formatted(
            LocalDate.now(),
            machine.description(),
            HEAP,
            machine.wasBusy()
                ? " **Other processes were using this machine**, so only the ratios are meaningful."
                : "",
            texts.size(),
            WORDS,
            texts.size() - counted(texts).size());
  }

  private static String corrections(Result ours, Result reference, int words) {
    double speed = ours.firstSeen().wordsPerCpuSecond(words);
    double referenceSpeed = reference.firstSeen().wordsPerCpuSecond(words);
    double p95 = ours.firstSeen().percentile(95);
    double referenceP95 = reference.firstSeen().percentile(95);
    double median = ours.firstSeen().percentile(50);
    double repeated = ours.repeated().percentile(50);
    return String.format(
        Locale.ROOT,
        """
        | what | toolkit-api | LanguageTool's server | aim | met |
        |---|---:|---:|---|---|
        | words per CPU second | %,.0f | %,.0f | at least the server's | %s |
        | median of a text | %.0f ms | %.0f ms | | |
        | p95 of a text | %.0f ms | %.0f ms | no worse than the server's | %s |
        | median of a text seen before | %.1f ms | %.1f ms | 4 times faster than first seen | %s |
        | ready after the start | %.1f s | %.1f s | 15 s | %s |
        | live heap afterwards | %d MB | %d MB | | |

        The server reports that it is ready before it has loaded a language. Its first check therefore takes these seconds.

        """,
        speed,
        referenceSpeed,
        met(speed >= referenceSpeed),
        median,
        reference.firstSeen().percentile(50),
        p95,
        referenceP95,
        met(p95 <= referenceP95),
        repeated,
        reference.repeated().percentile(50),
        met(4 * repeated <= median),
        seconds(ours.untilReady()),
        seconds(reference.untilReady()),
        met(seconds(ours.untilReady()) <= 15),
        megabytes(ours.heapBytes()),
        megabytes(reference.heapBytes()));
  }

  private static String documents(Document warm, Document fresh, int words) {
    return String.format(
        Locale.ROOT,
        """
        A Word document of %,d other paragraphs, %,d words:

        | corrected by | time | CPU time | live heap afterwards | aim | met |
        |---|---:|---:|---:|---|---|
        | the application above | %.1f s | %.1f s | %d MB | 15 s | %s |
        | one that has just started, with four languages | %.1f s | %.1f s | %d MB | | |

        """,
        PARAGRAPHS,
        words,
        seconds(warm.time()),
        seconds(warm.cpu()),
        megabytes(warm.heapBytes()),
        met(seconds(warm.time()) < 15),
        seconds(fresh.time()),
        seconds(fresh.cpu()),
        megabytes(fresh.heapBytes()));
  }

  private static String languages(Duration untilReady, long heapBytes) {
    return String.format(
        Locale.ROOT,
        "With `toolkit.correction.languages=%s` the application is ready after %.1f s, with %d MB"
            + " of live heap.%n",
        ALL_LANGUAGES,
        seconds(untilReady),
        megabytes(heapBytes));
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static double seconds(Duration time) {
    return millis(time) / 1e3;
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }

  private static String met(boolean isMet) {
    return isMet ? "yes" : "**no**";
  }
}
