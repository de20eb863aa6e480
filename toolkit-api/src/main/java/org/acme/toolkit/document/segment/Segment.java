package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * A unit of text: a paragraph, a heading or a cell. In its text each inline code is one private-use
 * character, numbered from U+E000.
 */
public final class Segment {

  static final char FIRST_CODE = '\uE000';
  static final int MAX_CODES = '\uF8FF' - FIRST_CODE + 1;

  /**
   * A range of the text and the matching range of the source.
   *
   * @param offset start of the range in the text
   * @param length length of the range in the text
   * @param start start of the range in the source
   * @param end end of the range in the source
   */
  record Piece(int offset, int length, int start, int end) {

    /**
     * Whether the text equals the source character by character. Otherwise the range is one unit,
     * for example {@code &amp;}.
     */
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

  /** Contains a private-use character for each inline code. */
  public String text() {
    return text;
  }

  /**
   * Has the length of {@link #text()}. Codes for line breaks and tabs are replaced by these
   * characters.
   */
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

  /** The codes that language engines do not see. */
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
   * Returns the text as a person reads it.
   *
   * @param coded the text of this segment or a changed version of it, or a prefix of one
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

  /** Returns for each offset in the text, and for its end, the offset in {@link #display}. */
  public int[] displayOffsets() {
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      InlineCode code = codeAt(text, i);
      offsets[i + 1] = offsets[i] + (code == null ? 1 : code.display().length());
    }
    return offsets;
  }

  /** Returns whether a change leaves every inline code in its place. */
  public boolean allows(SegmentChange change) {
    return text.substring(change.start(), change.end()).chars().noneMatch(Segment::isCode);
  }

  /** Returns the changes that turn the text into another text with the same codes. */
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

  /** Translates changes that {@link #allows} accepted into patches of the source. */
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

  /** Puts the new text into the first piece and removes the old text from the others. */
  private void replace(SegmentChange change, List<Patch> patches) {
    String replacement = change.replacement();
    for (int i = firstPiece(change.start()); i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int from = Math.max(change.start(), piece.offset());
      int to = Math.min(change.end(), piece.offsetEnd());
      if (change.end() <= piece.offset()) {
        break;
      }
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

  /** Where two pieces meet, new text goes into the piece in which its change begins. */
  private Patch insertion(SegmentChange change, boolean continues) {
    int at = change.start();
    int first = firstPiece(at);
    Piece previous = first == 0 ? null : pieces.get(first - 1);
    for (Piece piece : pieces.subList(first, pieces.size())) {
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

  /** Returns the index of the first piece that ends at an offset of the text or after it. */
  private int firstPiece(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).offsetEnd() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
