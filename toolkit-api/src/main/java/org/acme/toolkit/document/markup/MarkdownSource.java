package org.acme.toolkit.document.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.acme.toolkit.text.Span;

/** The lines of Markdown, and which of them are tables of pandoc. */
final class MarkdownSource {

  /** In columns. */
  static final int TAB = 4;

  private static final Pattern LINE =
      Pattern.compile("[^\\r\\n]++(?:\\r\\n|[\\r\\n])?|\\r\\n|[\\r\\n]");

  /** Columns of a simple table, or a border of a grid table. */
  private static final Pattern TABLE =
      Pattern.compile("\\A[ \\t]*+(?:-{2,}+(?: ++-{2,}+)++|\\+(?:[-=:]{2,}+\\+)++)[ \\t]*+\\R?");

  /** The first and the last line of a table whose rows have several lines. */
  private static final Pattern BORDER = Pattern.compile("\\A *+-{10,}+[ \\t]*+\\R?");

  /** In lines. A table has no longer head. */
  private static final int MAX_HEAD = 6;

  /** In lines. Behind them the end of a table is not looked for. */
  private static final int MAX_ROWS = 200;

  private final String source;
  private final List<Span> lines;

  /**
   * @param start of the first line
   */
  MarkdownSource(String source, int start) {
    this.source = source;
    this.lines =
        LINE.matcher(source)
            .region(start, source.length())
            .results()
            .map(line -> new Span(line.start(), line.end()))
            .toList();
  }

  int count() {
    return lines.size();
  }

  Span line(int number) {
    return lines.get(number);
  }

  List<Span> from(int number, int end) {
    return lines.subList(number, end);
  }

  /** Returns the number of the line behind the table that begins at a line, or of the line. */
  int endOfTable(int number) {
    if (number > 0 && !isBlank(number - 1)) {
      return number;
    }
    int columns = number;
    while (columns < Math.min(number + MAX_HEAD, lines.size()) && !is(TABLE, columns)) {
      if (isBlank(columns)) {
        return number;
      }
      columns++;
    }
    if (columns == lines.size() || !is(TABLE, columns)) {
      return number;
    }
    boolean endsWithBorder = is(BORDER, number) || columns == number;
    for (int i = columns + 1;
        endsWithBorder && i < Math.min(columns + MAX_ROWS, lines.size());
        i++) {
      boolean isLast = i + 1 == lines.size() || isBlank(i + 1);
      if (isLast && (is(BORDER, i) || is(TABLE, i))) {
        return i + 1;
      }
    }
    int end = columns;
    while (end < lines.size() && !isBlank(end)) {
      end++;
    }
    return end;
  }

  private boolean is(Pattern pattern, int number) {
    return pattern
        .matcher(source)
        .region(lines.get(number).start(), lines.get(number).end())
        .matches();
  }

  boolean isBlank(int number) {
    return endOfIndentation(lines.get(number)) == lines.get(number).end();
  }

  int endOfIndentation(Span line) {
    int end = line.start();
    while (end < line.end() && Character.isWhitespace(source.charAt(end))) {
      end++;
    }
    return end;
  }

  /** In columns. A tab counts as {@link #TAB}. */
  int column(int start, int end) {
    int column = 0;
    for (int i = start; i < end; i++) {
      column += source.charAt(i) == '\t' ? TAB : 1;
    }
    return column;
  }
}
