package org.acme.toolkit.document.markup;

import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/**
 * Estimates in linear time what the parser needs for a document. Its time and memory grow with
 * products of two numbers: marks and length of a paragraph, columns and rows of a table, depth and
 * lines of nested blocks. The estimates are never too low.
 */
final class MarkdownCost {

  /**
   * Maximum number of characters that the parser may search, which takes a second or two. For each
   * mark it may search its paragraph to the end.
   */
  private static final long MAX_SEARCH = 2_000_000_000L;

  private static final String SEARCHED = "<*_[~`";

  /** At the end of a link or image, its text is copied so often. It may be most of a paragraph. */
  private static final int COPIES = 4;

  /** What a line end costs in a search, in characters. */
  private static final int LINE_END = 50;

  /** Where a block may start, the parser copies the list of the lines of the paragraph. */
  private static final int LINE_COPY = 40;

  /** Ten times the depth of documents that people write. */
  private static final int MAX_DEPTH = 100;

  /** For each line the parser keeps an object in every open block. */
  private static final long MAX_NESTED_LINES = 1_000_000;

  /** The parser gives every row of a table as many cells as its head has. */
  private static final long MAX_CELLS = 100_000;

  /** Maximum width of a tab, and the indentation from which a line is code. */
  private static final int TAB = 4;

  /** In columns. A list item must be indented by so much to be inside of another. */
  private static final int LEVEL = 2;

  private final String source;
  private long search;
  private long nestedLines;
  private long cells;

  /** Number of columns of the table that may be open; 0 if there is none. */
  private int columns;

  private int depth;
  private boolean isAfterBlank;
  private long paragraphLength;
  private long paragraphMarks;
  private long paragraphLines;

  /** The number of lines that may start a block, because they do not start with a letter. */
  private long paragraphStarts;

  private MarkdownCost(String source) {
    this.source = source;
  }

  /**
   * @throws ProblemException 422 if the document costs too much
   */
  static void check(String source) {
    var cost = new MarkdownCost(source);
    for (int start = 0; start < source.length(); ) {
      int end = start;
      while (end < source.length() && !isLineEnd(source.charAt(end))) {
        end++;
      }
      cost.line(start, end);
      start = end + 1;
    }
    cost.endParagraph();
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private void line(int start, int end) {
    int text = start;
    int indentation = 0;
    int markers = 0;
    boolean onlyQuotes = true;
    boolean interrupts = false;
    while (true) {
      while (text < end && isSpace(source.charAt(text))) {
        indentation += source.charAt(text) == '\t' ? TAB : 1;
        text++;
      }
      int afterMarker = endOfMarker(text, end);
      if (afterMarker == text) {
        break;
      }
      if (markers == 0) {
        interrupts = indentation < TAB && "-+*".indexOf(source.charAt(text)) >= 0;
      }
      onlyQuotes &= source.charAt(text) == '>';
      markers++;
      text = afterMarker;
    }
    boolean isBlank = text == end;
    nest(isBlank && markers == 0, markers, markers + indentation / LEVEL);
    // A list item without text does not end a paragraph.
    if (isBlank && onlyQuotes || !isBlank && interrupts) {
      endParagraph();
    }
    row(text, end);
    paragraphLength += end - start + LINE_END;
    paragraphLines++;
    if (text < end && !Character.isLetter(source.charAt(text))) {
      paragraphStarts++;
    }
    for (int i = start; i < end; i++) {
      char character = source.charAt(i);
      if (SEARCHED.indexOf(character) >= 0) {
        paragraphMarks++;
      } else if (character == ']') {
        paragraphMarks += COPIES;
      }
    }
  }

  /** Returns the end of a mark of a quotation or list item, or the start if there is none. */
  private int endOfMarker(int start, int end) {
    if (start == end) {
      return start;
    }
    char mark = source.charAt(start);
    if (mark == '>') {
      return start + 1;
    }
    int after = start;
    if ("-+*".indexOf(mark) >= 0) {
      after++;
    } else {
      while (after < end && after - start < 10 && Character.isDigit(source.charAt(after))) {
        after++;
      }
      boolean isNumber = after > start && after < end && ".)".indexOf(source.charAt(after)) >= 0;
      after = isNumber ? after + 1 : start;
    }
    return after == end || isSpace(source.charAt(after)) ? after : start;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\t';
  }

  /** A line after a blank one closes the blocks that do not contain it. Other lines may not. */
  private void nest(boolean isBlank, int markers, int ownDepth) {
    if (markers > 0 && ownDepth > MAX_DEPTH) {
      throw DocumentProblems.unreadable(
          "Quotations or lists of the document are nested more than %d levels deep."
              .formatted(MAX_DEPTH));
    }
    if (!isBlank) {
      depth = isAfterBlank ? ownDepth : Math.max(depth, ownDepth);
    }
    isAfterBlank = isBlank;
    nestedLines += depth;
    if (nestedLines > MAX_NESTED_LINES) {
      throw DocumentProblems.unreadable("Too many lines of the document are deeply nested.");
    }
  }

  private void row(int start, int end) {
    int pipes = 0;
    boolean hasDash = false;
    boolean isDelimiter = true;
    for (int i = start; i < end; i++) {
      char character = source.charAt(i);
      if (character == '|') {
        pipes++;
      }
      hasDash |= character == '-';
      isDelimiter &= "|-: \t".indexOf(character) >= 0;
    }
    if (start == end) {
      columns = 0;
    } else if (isDelimiter && hasDash && pipes > 0) {
      columns = Math.max(columns, pipes + 1);
    }
    cells += columns;
    if (cells > MAX_CELLS) {
      throw DocumentProblems.unreadable(
          "The tables of the document have more than %,d cells.".formatted(MAX_CELLS));
    }
  }

  private void endParagraph() {
    search += paragraphLength * paragraphMarks + LINE_COPY * paragraphLines * paragraphStarts;
    paragraphLength = 0;
    paragraphMarks = 0;
    paragraphLines = 0;
    paragraphStarts = 0;
    if (search > MAX_SEARCH) {
      throw DocumentProblems.unreadable(
          "A paragraph of the document has too many formatting marks.");
    }
  }
}
