package org.acme.toolkit.termbase.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.termbase.WrongFile;

/**
 * Reads comma-separated values (RFC 4180), also with the semicolons or tabs of some spreadsheets.
 */
final class CsvRecords {

  /**
   * @param line in which it starts, from 1
   * @param column in which it starts, from 1
   */
  record Cell(String text, int line, int column) {

    ProblemException wrong(String message) {
      return WrongFile.at(line, column, message);
    }
  }

  /**
   * @param cells at least one
   */
  record CsvRecord(List<Cell> cells) {

    int line() {
      return cells.get(0).line();
    }
  }

  /** The first one that is in the first line, unless that line says which it is. */
  private static final String SEPARATORS = ",;\t";

  /** The first line of a file for Excel, which says the separator. */
  private static final Pattern DECLARATION = Pattern.compile("(?i)\"?sep=([,;\t|])\"?(?:\\R|\\z)");

  private final String csv;
  private final char separator;
  private final List<CsvRecord> records = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvRecords(String csv) {
    this.csv = csv;
    Matcher declaration = DECLARATION.matcher(csv);
    if (declaration.lookingAt()) {
      this.separator = declaration.group(1).charAt(0);
      this.at = declaration.end();
      this.line = 2;
      this.lineStart = at;
    } else {
      String header = csv.lines().findFirst().orElse("");
      this.separator =
          (char) SEPARATORS.chars().filter(c -> header.indexOf(c) >= 0).findFirst().orElse(',');
    }
  }

  /**
   * @return the records without empty lines
   * @throws ProblemException 422 if a quoted cell does not end
   */
  static List<CsvRecord> of(String csv) {
    var reader = new CsvRecords(csv);
    while (reader.at < csv.length()) {
      reader.readRecord();
    }
    return reader.records;
  }

  private void readRecord() {
    var cells = new ArrayList<Cell>();
    do {
      int startLine = line;
      int column = at - lineStart + 1;
      String text = csv.startsWith("\"", at) ? quoted() : plain();
      cells.add(new Cell(text, startLine, column));
    } while (at < csv.length() && csv.charAt(at++) == separator);
    endLine();
    if (cells.size() > 1 || !cells.get(0).text().isBlank()) {
      records.add(new CsvRecord(cells));
    }
  }

  /** Called behind the first character of a line break. */
  private void endLine() {
    if (at > 0 && csv.charAt(at - 1) == '\r' && csv.startsWith("\n", at)) {
      at++;
    }
    line++;
    lineStart = at;
  }

  private String plain() {
    int start = at;
    while (at < csv.length() && !isEnd(csv.charAt(at))) {
      at++;
    }
    return csv.substring(start, at);
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String quoted() {
    int startLine = line;
    int column = at - lineStart + 1;
    var cell = new StringBuilder();
    at++;
    while (at < csv.length() && (csv.charAt(at) != '"' || csv.startsWith("\"\"", at))) {
      at += csv.charAt(at) == '"' ? 1 : 0;
      cell.append(csv.charAt(at));
      if (csv.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
    if (at >= csv.length()) {
      throw WrongFile.at(startLine, column, "The quotation mark of this cell is not closed.");
    }
    at++;
    cell.append(plain());
    return cell.toString();
  }
}
