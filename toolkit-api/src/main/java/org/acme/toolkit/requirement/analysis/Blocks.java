package org.acme.toolkit.requirement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Block.Kind;
import org.acme.toolkit.text.Span;

/**
 * Splits a text into blocks, by the marks of Markdown and AsciiDoc and by blank lines. The time
 * grows only with the length of the text.
 */
final class Blocks {

  private static final Pattern HEADING = Pattern.compile("(?:#{1,6}+|={1,6}+)[ \\t]++");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-+•·▪◦‣●■>|]|\\*{1,5}+|\\.{1,5}+|\\d{1,9}[.)]|\\d{1,2}-|[a-z]\\))[ \\t]++(?:\\[[ xX]][ \\t]++)?+");

  /** "Rationale:" at the start of a line. */
  private static final Pattern LABEL =
      Pattern.compile("[*_]{0,2}\\p{Lu}[\\p{L} -]{1,30}[*_]{0,2}:[*_]{0,2}(?:\\s|$)");

  /** "R2.1.3:", "FR-1", "/LF10/", "R 2.1:" or "R2.1.3 The" at the start of a line. */
  private static final Pattern ID =
      Pattern.compile(
          "[\\[(*_/]{0,3}\\p{Lu}{1,6}(?:-\\p{Lu}{1,6})?(?:[-_]\\d{1,4}|\\d{1,4}(?=[.:/])| \\d{1,3}(?=(?:\\.\\d{1,3}){0,5}:))(?:\\.\\d{1,3}){0,5}[\\])*_:./]{0,4}\\s++(?:[–—-]\\s++)?+(?=[\\p{Lu}*_])");

  /** "5.4.2 The" at the start of a line, behind the end of a sentence. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?+\\s++(?=\\p{Lu})");

  private static final String SENTENCE_ENDS = ".:;!?";

  /** In AsciiDoc, and no path as in "//server/share". */
  private static final Pattern COMMENT = Pattern.compile("//(?:[ \\t]|$)");

  private static final Pattern UNDERLINE = Pattern.compile("=++|-++");
  private static final Pattern RULER = Pattern.compile("[-=:| \\t]*+");

  private final String text;

  /** The text whose ids and code are not hidden. */
  private final String original;

  private final List<Block> blocks = new ArrayList<>();

  /** The block that the next line may continue; its start is -1 if there is none. */
  private int start = -1;

  private int end;
  private int lines;
  private Kind kind = Kind.PARAGRAPH;

  private Blocks(String text, String original) {
    this.text = text;
    this.original = original;
  }

  /**
   * @param text without its protected tokens, at the same offsets as in the original
   * @return the blocks with text, in order
   */
  static List<Block> of(String text, String original) {
    var blocks = new Blocks(text, original);
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      blocks.line(start, end);
      start = end + 1;
    }
    blocks.close();
    return List.copyOf(blocks.blocks);
  }

  private void line(int lineStart, int lineEnd) {
    int first = lineStart;
    while (first < lineEnd && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    int last = lineEnd;
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    Matcher line = UNDERLINE.matcher(text).region(first, last);
    if (first == last || COMMENT.matcher(text).region(first, last).lookingAt()) {
      close();
    } else if (text.charAt(first) == '|') {
      close();
      row(first + 1, last);
    } else if (lines == 1 && kind == Kind.PARAGRAPH && line.matches()) {
      kind = Kind.HEADING;
      close();
    } else if (line.usePattern(HEADING).lookingAt()) {
      open(line.end(), last, Kind.HEADING);
      close();
    } else if (line.usePattern(ITEM).lookingAt()) {
      open(line.end(), last, Kind.ITEM);
    } else if (start < 0 || line.usePattern(LABEL).lookingAt() || opensWithId(first, last)) {
      open(first, last, Kind.PARAGRAPH);
    } else {
      end = last;
      lines++;
    }
  }

  private boolean opensWithId(int first, int last) {
    return ID.matcher(original).region(first, last).lookingAt()
        || SENTENCE_ENDS.indexOf(original.charAt(end - 1)) >= 0
            && NUMBER.matcher(original).region(first, last).lookingAt();
  }

  private void row(int first, int last) {
    if (RULER.matcher(text).region(first, last).matches()) {
      return;
    }
    for (int cell = first; cell < last; ) {
      int bar = text.indexOf('|', cell);
      while (bar > 0 && bar < last && text.charAt(bar - 1) == '\\') {
        bar = text.indexOf('|', bar + 1);
      }
      int cellEnd = bar < 0 || bar > last ? last : bar;
      open(cell, cellEnd, Kind.CELL);
      close();
      cell = cellEnd + 1;
    }
  }

  private void open(int from, int to, Kind newKind) {
    close();
    start = from;
    end = to;
    kind = newKind;
    lines = 1;
  }

  private void close() {
    if (start >= 0 && !text.substring(start, end).isBlank()) {
      blocks.add(new Block(new Span(start, end), kind));
    }
    start = -1;
    lines = 0;
    kind = Kind.PARAGRAPH;
  }
}
