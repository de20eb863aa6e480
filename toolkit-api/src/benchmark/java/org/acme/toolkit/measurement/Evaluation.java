package org.acme.toolkit.measurement;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures the quality of the answers of the packaged application on data that the caller names,
 * and writes docs/quality.md. Sections without data stay unchanged.
 */
final class Evaluation {

  private static final Path REPORT = Path.of("../docs/quality.md");

  /** The measurement of one feature. */
  interface Measurement {

    /**
     * @param data folder or file that the caller named
     * @return Markdown that starts with a heading of level two
     */
    String of(Server application, Path data) throws IOException, InterruptedException;
  }

  private Evaluation() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (Server application = Server.application()) {
      measure("corrections", "eval.jfleg", new CorrectionQuality(), application);
      measure("prose", "eval.prose", new ProseQuality(), application);
      measure("vocabulary", "eval.smells", new VocabularyQuality(), application);
      measure("findings", "eval.specifications", new FindingQuality(), application);
      String half = System.getProperty("eval.half");
      measure("documents-" + half, "eval.documents", new DocumentQuality(half), application);
    }
  }

  /**
   * @param property names the data, for example {@code -Deval.jfleg=<folder>}
   */
  private static void measure(
      String section, String property, Measurement measurement, Server application)
      throws IOException, InterruptedException {
    String data = System.getProperty(property, "");
    if (!data.isEmpty()) {
      new Section(REPORT, section).write(measurement.of(application, Path.of(data)));
    }
  }
}
