package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the findings of real specifications that are shown by default with what a reader thinks
 * of them. The data is the folder that src/evaluation/get-documents fills from the list in
 * src/evaluation/vocabulary. Writes each shown finding without a verdict into a file beside the
 * folder.
 */
final class FindingQuality implements Evaluation.Measurement {

  private static final Path LISTS = Path.of("src/evaluation/vocabulary");

  /** In UTF-16 code units; a request has 100,000 at most. */
  private static final int LONGEST = 90_000;

  private static final List<String> VERDICTS = List.of("useful", "useless", "wrong");

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    var verdicts = new HashMap<String, String>();
    for (String[] line : cells("judgements.tsv")) {
      verdicts.put(String.join("\t", line[0], line[1], line[2]), line[3]);
    }
    var lots = new TreeMap<String, Map<String, Integer>>();
    var open = new ArrayList<String>();
    for (String[] source : cells("documents.tsv")) {
      Map<String, Integer> counts = lots.computeIfAbsent(source[2], lot -> new HashMap<>());
      counts.merge("documents", 1, Integer::sum);
      List<String> findings;
      try {
        findings = shown(application, data, source);
      } catch (Server.RefusedException e) {
        counts.merge("refused", 1, Integer::sum); // it takes too long on this machine
        continue;
      }
      for (String finding : findings) {
        String verdict = verdicts.get(finding);
        counts.merge(verdict == null ? "open" : verdict, 1, Integer::sum);
        if (verdict == null) {
          open.add(finding);
        }
      }
    }
    Files.write(data.resolveSibling("findings-open.tsv"), open);
    return """
    ## Verdicts on what is shown now

    Findings of the lots above that the application shows now, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.specifications=<folder>`. The rules have been changed by these
    verdicts, so the shares say what is left of the lots, and not how good the findings in other documents are.

    | lot | documents | refused | useful | useless | wrong | not judged |
    |---|---:|---:|---:|---:|---:|---:|
    %s
    """
        .formatted(
            lots.entrySet().stream()
                .map(lot -> row(lot.getKey(), lot.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String row(String lot, Map<String, Integer> counts) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %,d |",
        lot,
        counts.get("documents"),
        counts.getOrDefault("refused", 0),
        VERDICTS.stream()
            .map(verdict -> Integer.toString(counts.getOrDefault(verdict, 0)))
            .collect(Collectors.joining(" | ")),
        counts.getOrDefault("open", 0));
  }

  /** Returns document, offset and rule of each finding that is not doubtful. */
  private static List<String> shown(Server application, Path data, String[] source)
      throws IOException, InterruptedException {
    String path = source[4];
    Path file = data.resolve(source[0] + path.substring(path.lastIndexOf('.')));
    String text =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .replaceFirst("^\uFEFF", "");
    Map<String, String> body =
        Map.of(
            "text",
            text.substring(0, Math.min(text.length(), LONGEST)),
            "language",
            source[1]);
    var findings = new ArrayList<String>();
    for (JsonNode finding : application.post("/api/v1/vocabulary", body).get("findings")) {
      if (!finding.get("doubtful").asBoolean()) {
        findings.add(
            String.join(
                "\t", source[0], finding.get("offset").asText(), finding.get("rule").asText()));
      }
    }
    return findings;
  }

  /** Returns the cells of each line but the first, which names the columns. */
  private static List<String[]> cells(String file) throws IOException {
    return Files.readAllLines(LISTS.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .toList();
  }
}
