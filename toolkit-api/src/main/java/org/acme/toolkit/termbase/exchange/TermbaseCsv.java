package org.acme.toolkit.termbase.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.termbase.Concept;
import org.acme.toolkit.termbase.Term;
import org.acme.toolkit.termbase.TermStatus;
import org.acme.toolkit.termbase.Termbase;
import org.acme.toolkit.termbase.WrongFile;
import org.acme.toolkit.termbase.exchange.CsvRecords.Cell;
import org.acme.toolkit.termbase.exchange.CsvRecords.CsvRecord;

/**
 * A termbase as comma-separated values (RFC 4180): a line for each term, with the columns concept,
 * definition, language, term and status. Lines with the same concept belong together. Glossaries
 * with a column for each language are read too.
 */
final class TermbaseCsv {

  private static final String CONCEPT = "concept";
  private static final String DEFINITION = "definition";
  private static final String LANGUAGE = "language";
  private static final String TERM = "term";
  private static final String STATUS = "status";

  /** The definition in glossaries of Google Translate. */
  private static final String DESCRIPTION = "description";

  /** Tags by English names in lower case. */
  private static final Map<String, String> LANGUAGES =
      Stream.of(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  tag ->
                      Locale.forLanguageTag(tag)
                          .getDisplayLanguage(Locale.ENGLISH)
                          .toLowerCase(Locale.ROOT),
                  tag -> tag,
                  (first, other) -> first));

  private static final List<String> HEADER = List.of(CONCEPT, DEFINITION, LANGUAGE, TERM, STATUS);

  /** Without it Excel reads the file in the code page of the machine. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  /** A cell that starts with one of these is a formula to a spreadsheet (OWASP, CSV Injection). */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private TermbaseCsv() {}

  static String write(Termbase termbase) {
    var csv = new StringBuilder(BYTE_ORDER_MARK).append(String.join(",", HEADER)).append(LINE_END);
    int number = 0;
    for (Concept concept : termbase.concepts()) {
      number++;
      for (Term term : concept.terms()) {
        String definition = concept.definition() == null ? "" : concept.definition();
        csv.append(number).append(',').append(cell(definition)).append(',');
        csv.append(term.language()).append(',').append(cell(term.term())).append(',');
        csv.append(term.status().name().toLowerCase(Locale.ROOT)).append(LINE_END);
      }
    }
    return csv.toString();
  }

  private static String cell(String value) {
    return '"' + (isFormula(value) ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }

  /** Undoes what {@link #cell} does to formulas. */
  private static String value(String cell) {
    boolean quoted = cell.startsWith("'") && isFormula(cell.substring(1));
    return quoted ? cell.substring(1) : cell.strip();
  }

  /** Or a formula behind apostrophes, so that they are not taken for ours. */
  private static boolean isFormula(String value) {
    String behind = value.replaceFirst("^'++", "");
    return !behind.isEmpty() && FORMULA.indexOf(behind.charAt(0)) >= 0;
  }

  /**
   * @throws ProblemException 422 if the file is wrong
   */
  static Termbase read(String csv) {
    List<CsvRecord> records = CsvRecords.of(csv);
    Map<String, Integer> columns = columns(records);
    var concepts = new LinkedHashMap<String, ConceptBuilder>();
    for (CsvRecord line : records.subList(1, records.size())) {
      var row = new Row(line, columns);
      String key = row.value(CONCEPT).orElseGet(() -> "line " + line.line());
      row.addTo(concepts.computeIfAbsent(key, k -> new ConceptBuilder()));
    }
    return termbase(
        concepts.values().stream()
            .filter(concept -> !concept.isEmpty())
            .map(ConceptBuilder::build)
            .toList());
  }

  private record Row(CsvRecord line, Map<String, Integer> columns) {

    void addTo(ConceptBuilder concept) {
      if (columns.containsKey(TERM)) {
        addTerm(concept);
        return;
      }
      for (String name : columns.keySet()) {
        language(name)
            .ifPresent(
                language ->
                    value(name)
                        .ifPresent(text -> in(name, () -> concept.add(text, language, null))));
      }
      concept.define(value(DEFINITION).or(() -> value(DESCRIPTION)).orElse(""));
      if (!concept.isEmpty()) {
        in(DEFINITION, concept::build);
      }
    }

    private void addTerm(ConceptBuilder concept) {
      String text = value(TERM).orElse("");
      String language = value(LANGUAGE).orElse("");
      String definition = value(DEFINITION).orElse("");
      TermStatus status = in(STATUS, () -> value(STATUS).map(TermbaseCsv::status).orElse(null));
      boolean isTextWrong = text.isEmpty() || LanguageTag.isOne(language);
      Term term = in(isTextWrong ? TERM : LANGUAGE, () -> concept.add(text, language, status));
      in(DEFINITION, () -> new Concept(definition, List.of(term)));
      concept.define(definition);
      in(TERM, concept::build);
    }

    Optional<String> value(String column) {
      return cell(column)
          .map(cell -> TermbaseCsv.value(cell.text()))
          .filter(value -> !value.isEmpty());
    }

    private Optional<Cell> cell(String column) {
      return Optional.ofNullable(columns.get(column))
          .filter(index -> index < line.cells().size())
          .map(line.cells()::get);
    }

    /** Says in which cell the file is wrong, or in which line, if the cell is missing. */
    private <T> T in(String column, Supplier<T> reading) {
      try {
        return reading.get();
      } catch (IllegalArgumentException e) {
        throw cell(column).orElse(line.cells().get(0)).wrong(e.getMessage());
      }
    }
  }

  private static Termbase termbase(List<Concept> concepts) {
    try {
      return new Termbase(concepts);
    } catch (IllegalArgumentException e) {
      throw WrongFile.at(1, 1, e.getMessage());
    }
  }

  private static Map<String, Integer> columns(List<CsvRecord> records) {
    var columns = new LinkedHashMap<String, Integer>();
    if (!records.isEmpty()) {
      List<Cell> cells = records.get(0).cells();
      for (int i = 0; i < cells.size(); i++) {
        String name = cells.get(i).text().strip().toLowerCase(Locale.ROOT);
        if (columns.putIfAbsent(name, i) != null && isRead(name)) {
          throw cells.get(i).wrong("The column %s is there twice.".formatted(name));
        }
      }
    }
    boolean hasTerms = columns.keySet().containsAll(List.of(TERM, LANGUAGE));
    boolean hasLanguages =
        !columns.containsKey(TERM) && columns.keySet().stream().anyMatch(TermbaseCsv::isLanguage);
    if (!hasTerms && !hasLanguages) {
      throw WrongFile.at(
          1,
          1,
          "The first line names the columns: %s; or a column for each language, such as en and fr."
              .formatted(String.join(", ", HEADER)));
    }
    return columns;
  }

  private static boolean isRead(String column) {
    return HEADER.contains(column) || column.equals(DESCRIPTION) || isLanguage(column);
  }

  private static boolean isLanguage(String column) {
    return language(column).isPresent();
  }

  /** Returns the tag of a column such as "fr", "fr-ca" or "french". */
  private static Optional<String> language(String column) {
    // Not each word of eight letters, such as "comment", although it has the form of a tag.
    boolean isTag = LanguageTag.isOne(column) && LANGUAGES.containsValue(column.split("-", 2)[0]);
    return isTag ? Optional.of(column) : Optional.ofNullable(LANGUAGES.get(column));
  }

  private static TermStatus status(String name) {
    return Stream.of(TermStatus.values())
        .filter(status -> status.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not one of preferred, admitted, forbidden.".formatted(name)));
  }
}
