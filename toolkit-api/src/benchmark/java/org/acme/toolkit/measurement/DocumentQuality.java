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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.acme.toolkit.measurement.EditCounts.Judgement;

/**
 * Compares the edits of real documents with what a reader thinks of them. The data is the folder
 * that src/evaluation/get-documents fills. Prints the counts of each language and rule, and writes
 * every edit with its sentence into a file beside the folder, so that a reader can judge it.
 *
 * @param half of the documents: {@code tune}, {@code measure}, a lot such as {@code fresh-1}, or
 *     several with commas between them
 */
record DocumentQuality(String half) implements Evaluation.Measurement {

  private static final Path LISTS = Path.of("src/evaluation");

  private static final int TRIES = 4;
  private static final int PAUSE = 30; // seconds

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    Map<String, Map<String, Judgement>> judgements = judgements();
    var counts = new EditCounts();
    var lines = new ArrayList<String>();
    var classes = new HashMap<String, String>();
    lines.add("key\tdocument\trule\tbefore\tafter\tverdict\tapplied\tclass\tsentence");
    for (String[] source : cells("documents.tsv")) {
      if (!List.of(half.split(",")).contains(source[2])) {
        continue;
      }
      String language = Locale.forLanguageTag(source[1]).getLanguage();
      Map<String, Judgement> judged = judgements.getOrDefault(source[0], Map.of());
      try {
        List<FoundEdit> edits = FoundEdit.of(source[0], report(application, data, source));
        counts.addDocument(language, Integer.parseInt(source[7]), edits, judged);
        edits.forEach(edit -> lines.add(edit.line(EditCounts.verdict(edit, judged))));
        edits.forEach(edit -> classes.put(edit.key(), edit.certainty()));
      } catch (Server.RefusedException e) {
        System.out.println(e.getMessage());
        counts.addRefused(language);
      }
    }
    Files.write(data.resolveSibling("edits-" + half + ".tsv"), lines);
    System.out.println(counts.byRule());
    classify(classes);
    return """
    ## Corrections of real documents: half "%1$s"

    What a reader thinks of the edits that are applied to real documents, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.documents=<folder> -Deval.half=%1$s`.

    %2$s"""
        .formatted(half, counts.byLanguage());
  }

  /** Tries again, because the first document of a language may wait too long for its engine. */
  private static JsonNode report(Server application, Path data, String[] source)
      throws IOException, InterruptedException {
    String name = source[0] + source[4].substring(source[4].lastIndexOf('.'));
    byte[] document = Files.readAllBytes(data.resolve(name));
    for (int i = 1; ; i++) {
      try {
        return application.report(name, source[1], document);
      } catch (Server.RefusedException e) {
        if (i == TRIES) {
          throw e;
        }
        TimeUnit.SECONDS.sleep(PAUSE);
      }
    }
  }

  /** Notes in the judgements in which class each edit is now. It says how often a class is right. */
  private static void classify(Map<String, String> classes) throws IOException {
    Path file = LISTS.resolve("judgements.tsv");
    List<String> lines = Files.readAllLines(file);
    Files.write(
        file,
        lines.stream()
            .map(
                line -> {
                  String certainty = classes.get(line.substring(0, line.indexOf('\t')));
                  return certainty == null
                      ? line
                      : line.substring(0, line.lastIndexOf('\t') + 1) + certainty;
                })
            .toList());
  }

  /** Returns the judgements of each document by the keys of the edits. */
  private static Map<String, Map<String, Judgement>> judgements() throws IOException {
    var judgements = new HashMap<String, Map<String, Judgement>>();
    for (String[] line : cells("judgements.tsv")) {
      judgements
          .computeIfAbsent(line[1], document -> new HashMap<>())
          .put(line[0], new Judgement(line[2], line[5]));
    }
    return judgements;
  }

  /** Returns the cells of each line but the first, which names the columns. */
  private static List<String[]> cells(String file) throws IOException {
    try (Stream<String> lines = Files.lines(LISTS.resolve(file))) {
      return lines.skip(1).map(line -> line.split("\t")).toList();
    }
  }
}
