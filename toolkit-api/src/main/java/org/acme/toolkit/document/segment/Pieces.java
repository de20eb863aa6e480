package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * Where the characters of a segment are in the source.
 *
 * @param text of the segment
 * @param pieces ordered, without overlaps
 * @param syntax how the source writes characters
 */
record Pieces(String text, List<Piece> pieces, Syntax syntax) {

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

  /**
   * Translates changes into patches of the source.
   *
   * @param trim removes the parts of a change that stay the same
   */
  List<Patch> patches(List<SegmentChange> changes, UnaryOperator<SegmentChange> trim) {
    var patches = new ArrayList<Patch>();
    for (SegmentChange change : changes) {
      SegmentChange trimmed = trim.apply(change);
      if (trimmed.start() < trimmed.end()) {
        replace(trimmed, patches);
      } else if (!trimmed.replacement().isEmpty()) {
        patches.add(insertion(trimmed, trimmed.start() > change.start()));
      }
    }
    return patches;
  }

  /** Returns where a range of the text is in the source. Codes at its ends are left out. */
  Span inSource(int start, int end) {
    int first = firstPiece(start + 1);
    if (first == pieces.size() || pieces.get(first).offset() >= end) {
      int at = first == 0 ? pieces.get(0).start() : pieces.get(first - 1).end();
      return new Span(at, at);
    }
    int last = firstPiece(end);
    boolean isAfter = last == pieces.size() || pieces.get(last).offset() >= end;
    Piece from = pieces.get(first);
    Piece to = pieces.get(isAfter ? last - 1 : last);
    return new Span(
        from.isLiteral() ? from.start() + Math.max(0, start - from.offset()) : from.start(),
        to.isLiteral() ? to.start() + Math.min(to.length(), end - to.offset()) : to.end());
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
}
