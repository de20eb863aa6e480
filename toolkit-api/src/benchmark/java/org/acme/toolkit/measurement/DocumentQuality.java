package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compares the edits of real documents with what a reader thinks of them. The data is the folder
 * that src/evaluation/get-documents fills. Prints the counts of each language and rule, and writes
 * every edit with its sentence into a file beside the folder, so that a reader can judge it.
 *
 * @param half of the documents: {@code tune} or {@code measure}
 */
record DocumentQuality(String half) implements Evaluation.Measurement {

  private static final Path LISTS = Path.of("src/evaluation");
  private static final String RIGHT = "right";

  /** The columns of a table of counts. */
  private static final List<String> COLUMNS =
      List.of(
          "documents",
          "refused",
          "words",
          "applied",
          RIGHT,
          "wrong",
          "harmless",
          "not yet judged",
          "right, but only suggested",
          "right, but not found");

  /**
   * @param key of the edit
   * @param verdict right, wrong or harmless
   */
  private record Judgement(String key, String document, String rule, String verdict) {}

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    var judgements = new HashMap<String, Judgement>();
    for (String[] line : lines("judgements.tsv")) {
      judgements.put(line[0], new Judgement(line[0], line[1], line[2], line[5]));
    }
    var counts = new TreeMap<String, Map<String, Integer>>();
    var edits = new ArrayList<String>();
    edits.add("key\tdocument\trule\tbefore\tafter\tverdict\tapplied\tsentence");
    for (String[] line : lines("documents.tsv")) {
      if (!line[2].equals(half)) {
        continue;
      }
      String id = line[0];
      String language = Locale.forLanguageTag(line[1]).getLanguage();
      count(counts, language, "documents", 1);
      String name = id + line[4].substring(line[4].lastIndexOf('.'));
      Map<String, FoundEdit> found;
      try {
        byte[] document = Files.readAllBytes(data.resolve(name));
        found = FoundEdit.of(id, report(application, name, line[1], document));
      } catch (Server.RefusedException e) {
        System.out.println(e.getMessage());
        count(counts, language, "refused", 1);
        continue;
      }
      count(counts, language, "words", Integer.parseInt(line[7]));
      for (FoundEdit edit : found.values()) {
        Judgement judgement = judgements.get(edit.key());
        String verdict = judgement == null ? "not yet judged" : judgement.verdict();
        edits.add(edit.line(verdict));
        if (edit.applied()) {
          countRule(counts, language, edit.rule(), "applied");
          countRule(counts, language, edit.rule(), verdict);
        }
      }
      for (Judgement judgement : judgements.values()) {
        if (judgement.document().equals(id) && judgement.verdict().equals(RIGHT)) {
          FoundEdit edit = found.get(judgement.key());
          if (edit == null || !edit.applied()) {
            String column = edit == null ? "right, but not found" : "right, but only suggested";
            countRule(counts, language, judgement.rule(), column);
          }
        }
      }
    }
    Files.write(data.resolveSibling("edits-" + half + ".tsv"), edits);
    System.out.println(table(counts));
    counts.keySet().removeIf(name -> name.contains(" "));
    return """
    ## Corrections of real documents, half "%s"

    What a reader thinks of the edits that are applied to real documents, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.documents=<folder> -Deval.half=%s`. The folder is filled by
    `toolkit-api/src/evaluation/get-documents`.

    %s"""
        .formatted(half, half, table(counts));
  }

  /** Tries twice, because the first document of a language may wait too long for its engine. */
  private static JsonNode report(Server application, String name, String language, byte[] document)
      throws IOException, InterruptedException {
    try {
      return application.report(name, language, document);
    } catch (Server.RefusedException e) {
      TimeUnit.SECONDS.sleep(30);
      return application.report(name, language, document);
    }
  }

  private static void countRule(
      Map<String, Map<String, Integer>> counts, String language, String rule, String column) {
    count(counts, language, column, 1);
    count(counts, language + " " + rule, column, 1);
  }

  private static void count(
      Map<String, Map<String, Integer>> counts, String row, String column, int number) {
    counts.computeIfAbsent(row, r -> new HashMap<>()).merge(column, number, Integer::sum);
  }

  private static String table(Map<String, Map<String, Integer>> counts) {
    var table = new StringBuilder("| | " + String.join(" | ", COLUMNS) + " |\n");
    table.append("|---|").append("---:|".repeat(COLUMNS.size())).append('\n');
    counts.forEach(
        (row, numbers) -> {
          table.append("| ").append(row);
          COLUMNS.forEach(
              column ->
                  table.append(
                      String.format(Locale.ROOT, " | %,d", numbers.getOrDefault(column, 0))));
          table.append(" |\n");
        });
    return table.toString();
  }

  /** Returns the cells of each line but the first, which names the columns. */
  private static List<String[]> lines(String file) throws IOException {
    try (Stream<String> lines = Files.lines(LISTS.resolve(file))) {
      return lines.skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
