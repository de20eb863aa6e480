package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * A stretch of text that is read as a whole: a paragraph, a heading, a cell. Each inline code in it
 * is one private-use character of the text, counted up from U+E000.
 */
public final class Segment {

  static final char FIRST_CODE = '\uE000';
  static final int MAX_CODES = '\uF8FF' - FIRST_CODE + 1;

  /**
   * Characters of the text and where the source has them.
   *
   * @param offset of the first character in the text
   * @param length in the text
   * @param start of the place in the source
   * @param end of the place in the source
   */
  record Piece(int offset, int length, int start, int end) {

    /** Character by character as in the source; otherwise one thing, such as {@code &amp;}. */
    boolean isLiteral() {
      return length == end - start;
    }

    int offsetEnd() {
      return offset + length;
    }
  }

  private final String text;
  private final List<Piece> pieces;
  private final List<InlineCode> codes;
  private final Syntax syntax;

  Segment(String text, List<Piece> pieces, List<InlineCode> codes, Syntax syntax) {
    this.text = text;
    this.pieces = List.copyOf(pieces);
    this.codes = List.copyOf(codes);
    this.syntax = syntax;
  }

  /** With a private-use character for each inline code. */
  public String text() {
    return text;
  }

  /** As long as {@link #text()}, with line breaks and tabs for those codes that are such. */
  public String engineText() {
    var view = new StringBuilder(text);
    for (int i = 0; i < view.length(); i++) {
      InlineCode code = codeAt(text, i);
      if (code != null && code.engineView() != null) {
        view.setCharAt(i, code.engineView());
      }
    }
    return view.toString();
  }

  /** The codes that a language engine must not see at all. */
  public List<Span> markup() {
    var markup = new ArrayList<Span>();
    for (int i = 0; i < text.length(); i++) {
      InlineCode code = codeAt(text, i);
      if (code != null && code.isHidden()) {
        markup.add(new Span(i, i + 1));
      }
    }
    return markup;
  }

  /**
   * What a person reads.
   *
   * @param coded this segment's text, or what became of it, up to any place
   */
  public String display(String coded) {
    var display = new StringBuilder();
    for (int i = 0; i < coded.length(); i++) {
      InlineCode code = codeAt(coded, i);
      if (code == null) {
        display.append(coded.charAt(i));
      } else {
        display.append(code.display());
      }
    }
    return display.toString();
  }

  /** Whether a change leaves every inline code where it is. */
  public boolean allows(SegmentChange change) {
    return text.substring(change.start(), change.end()).chars().noneMatch(Segment::isCode);
  }

  /** The changes that turn this segment's text into another one with the same codes. */
  public List<SegmentChange> changesTo(String translated) {
    var changes = new ArrayList<SegmentChange>();
    int start = 0;
    int translatedStart = 0;
    while (start <= text.length()) {
      int end = endOfSlot(text, start);
      int translatedEnd = endOfSlot(translated, translatedStart);
      changes.add(
          new SegmentChange(start, end, translated.substring(translatedStart, translatedEnd)));
      start = end + 1;
      translatedStart = translatedEnd + 1;
    }
    return changes;
  }

  /** What the changes, which {@link #allows} has accepted, mean for the source. */
  public List<Patch> patches(List<SegmentChange> changes) {
    var patches = new ArrayList<Patch>();
    for (SegmentChange change : changes) {
      SegmentChange trimmed = change.trimmed(text);
      if (trimmed.start() < trimmed.end()) {
        replace(trimmed, patches);
      } else if (!trimmed.replacement().isEmpty()) {
        patches.add(insertion(trimmed, trimmed.start() > change.start()));
      }
    }
    return patches;
  }

  /** The first piece takes all that is new, the others lose what is gone. */
  private void replace(SegmentChange change, List<Patch> patches) {
    String replacement = change.replacement();
    for (Piece piece : pieces) {
      int from = Math.max(change.start(), piece.offset());
      int to = Math.min(change.end(), piece.offsetEnd());
      if (from >= to) {
        continue;
      }
      if (piece.isLiteral()) {
        int shift = piece.start() - piece.offset();
        patches.add(new Patch(from + shift, to + shift, syntax.encode(replacement)));
      } else {
        String whole =
            text.substring(piece.offset(), from)
                + replacement
                + text.substring(to, piece.offsetEnd());
        patches.add(new Patch(piece.start(), piece.end(), syntax.encode(whole)));
      }
      replacement = "";
    }
  }

  /** At a seam of two pieces, the text belongs to the one that its change began in. */
  private Patch insertion(SegmentChange change, boolean continues) {
    int at = change.start();
    Piece previous = null;
    for (Piece piece : pieces) {
      if (piece.isLiteral() && piece.offset() < at && at < piece.offsetEnd()) {
        return inserted(piece.start() + at - piece.offset(), change);
      }
      boolean atSeam = previous != null && previous.offsetEnd() == at;
      if (previous == null && at <= piece.offset()
          || at == piece.offset() && !(continues && atSeam)) {
        return inserted(piece.start(), change);
      }
      if (at <= piece.offset()) {
        break;
      }
      previous = piece;
    }
    return inserted(previous.end(), change);
  }

  private Patch inserted(int offset, SegmentChange change) {
    return new Patch(offset, offset, syntax.encode(change.replacement()));
  }

  private InlineCode codeAt(String coded, int offset) {
    char character = coded.charAt(offset);
    return isCode(character) ? codes.get(character - FIRST_CODE) : null;
  }

  private static int endOfSlot(String coded, int start) {
    int end = start;
    while (end < coded.length() && !isCode(coded.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isCode(int character) {
    return character >= FIRST_CODE && character < FIRST_CODE + MAX_CODES;
  }
}
