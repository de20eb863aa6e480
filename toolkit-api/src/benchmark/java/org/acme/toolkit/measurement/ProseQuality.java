package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts edits that are applied to correct prose. The data is a folder with one folder of text
 * files for each kind of prose. Every edit counts as wrong, even if it corrects a real mistake.
 * Texts are sent whole, and paragraph by paragraph as the page does, because a paragraph shows less
 * about the kind of its text.
 */
final class ProseQuality implements Evaluation.Measurement {

  private record Count(int words, int edits, int editsByParagraph) {

    Count plus(Count other) {
      return new Count(
          words + other.words, edits + other.edits, editsByParagraph + other.editsByParagraph);
    }

    String row(String kind) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %d | %.1f | %d | %.1f |%n",
          kind,
          words,
          edits,
          inTenThousand(edits),
          editsByParagraph,
          inTenThousand(editsByParagraph));
    }

    private double inTenThousand(int edits) {
      return 10_000.0 * edits / words;
    }
  }

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    var counts = new TreeMap<String, Count>();
    for (Path kind : children(data)) {
      for (Path file : children(kind)) {
        counts.merge(
            kind.getFileName().toString(), count(application, Files.readString(file)), Count::plus);
      }
    }
    var rows = new StringBuilder();
    counts.forEach((kind, count) -> rows.append(count.row(kind)));
    rows.append(counts.values().stream().reduce(new Count(0, 0, 0), Count::plus).row("**all**"));
    return """
    ## Corrections of correct prose

    Edits that are applied to technical prose of other authors, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.prose=<folder of folders of texts>`. Every edit counts, even
    if it corrects a mistake of the authors. Each text is sent as a whole, and then paragraph by paragraph, as the page
    does while the user writes.

    | prose | words | edits applied | in 10,000 words | by paragraph | in 10,000 words |
    |---|---:|---:|---:|---:|---:|
    %s"""
        .formatted(rows);
  }

  private static Count count(Server application, String text)
      throws IOException, InterruptedException {
    int byParagraph = 0;
    for (String paragraph : text.strip().split("\\n\\s*\\n")) {
      byParagraph += applied(application, paragraph);
    }
    return new Count(text.strip().split("\\s+").length, applied(application, text), byParagraph);
  }

  private static int applied(Server application, String text)
      throws IOException, InterruptedException {
    int applied = 0;
    Map<String, String> body = Map.of("text", text, "language", "en-US");
    for (JsonNode edit : application.post("/api/v1/corrections", body).get("edits")) {
      applied += edit.get("applied").asBoolean() ? 1 : 0;
    }
    return applied;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
