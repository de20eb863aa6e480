package org.acme.toolkit.measurement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts edits by language, and by language and rule, with what a reader thinks of them. */
final class EditCounts {

  static final String NOT_JUDGED = "not yet judged";

  private static final String RIGHT = "right";
  private static final String SUGGESTED = "right, but only suggested";
  private static final String NOT_FOUND = "right, but not found";

  private static final List<String> COLUMNS =
      List.of(
          "documents",
          "refused",
          "words",
          "applied",
          RIGHT,
          "wrong",
          "harmless",
          NOT_JUDGED,
          SUGGESTED,
          NOT_FOUND);

  /**
   * What a reader thinks of an edit.
   *
   * @param verdict right, wrong or harmless
   */
  record Judgement(String rule, String verdict) {}

  /** The numbers of the columns, by the name of the row. */
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

  /**
   * @param found the edits of the document by their keys
   * @param judgements of edits that were applied to the document in this or an earlier run, by key
   */
  void addDocument(
      String language,
      int words,
      Collection<FoundEdit> found,
      Map<String, Judgement> judgements) {
    add(language, "documents", 1);
    add(language, "words", words);
    var missing = new HashMap<>(judgements);
    missing.values().removeIf(judgement -> !judgement.verdict().equals(RIGHT));
    for (FoundEdit edit : found) {
      Judgement right = missing.remove(edit.key());
      if (edit.applied()) {
        add(language, edit.rule(), "applied");
        add(language, edit.rule(), verdict(edit, judgements));
      } else if (right != null) {
        add(language, right.rule(), SUGGESTED);
      }
    }
    missing.values().forEach(judgement -> add(language, judgement.rule(), NOT_FOUND));
  }

  void addRefused(String language) {
    add(language, "refused", 1);
  }

  static String verdict(FoundEdit edit, Map<String, Judgement> judgements) {
    Judgement judgement = judgements.get(edit.key());
    return judgement == null ? NOT_JUDGED : judgement.verdict();
  }

  private void add(String language, String rule, String column) {
    add(language, column, 1);
    add(language + " " + rule, column, 1);
  }

  private void add(String row, String column, int number) {
    rows.computeIfAbsent(row, name -> new HashMap<>()).merge(column, number, Integer::sum);
  }

  /** Returns a Markdown table. */
  String byLanguage() {
    return table(rows.keySet().stream().filter(row -> !row.contains(" ")).toList());
  }

  /** Returns a Markdown table with a row for each rule under its language. */
  String byRule() {
    return table(rows.keySet());
  }

  private String table(Collection<String> names) {
    var table = new StringBuilder("| | " + String.join(" | ", COLUMNS) + " |\n");
    table.append("|---|").append("---:|".repeat(COLUMNS.size())).append('\n');
    for (String name : names) {
      table.append("| ").append(name).append(" |");
      for (String column : COLUMNS) {
        Integer number = rows.get(name).get(column);
        table.append(number == null ? " |" : String.format(Locale.ROOT, " %,d |", number));
      }
      table.append('\n');
    }
    return table.toString();
  }
}
