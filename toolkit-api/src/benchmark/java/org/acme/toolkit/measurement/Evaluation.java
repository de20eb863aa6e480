package org.acme.toolkit.measurement;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures the quality of the answers of the packaged application on data that the caller names,
 * and writes the files in docs/quality. Sections without data stay unchanged.
 */
final class Evaluation {

  private static final Path CORRECTIONS = Path.of("../docs/quality/corrections.md");
  private static final Path REQUIREMENTS = Path.of("../docs/quality/requirements.md");

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
      measure(CORRECTIONS, "corrections", "eval.jfleg", new CorrectionQuality(), application);
      measure(CORRECTIONS, "prose", "eval.prose", new ProseQuality(), application);
      measure(REQUIREMENTS, "vocabulary", "eval.smells", new VocabularyQuality(), application);
      measure(REQUIREMENTS, "findings", "eval.specifications", new FindingQuality(), application);
      String half = System.getProperty("eval.half");
      measure(
          CORRECTIONS,
          "documents-" + half,
          "eval.documents",
          new DocumentQuality(half),
          application);
    }
  }

  /**
   * @param property names the data, for example {@code -Deval.jfleg=<folder>}
   */
  private static void measure(
      Path report,
      String section,
      String property,
      Measurement measurement,
      Server application)
      throws IOException, InterruptedException {
    String data = System.getProperty(property, "");
    if (!data.isEmpty()) {
      new Section(report, section).write(measurement.of(application, Path.of(data)));
    }
  }
}
