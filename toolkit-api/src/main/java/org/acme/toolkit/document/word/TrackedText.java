package org.acme.toolkit.document.word;

import java.util.List;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * An element {@code w:t} and what happens in it.
 *
 * @param start offset of the element in the source
 * @param end offset after the element
 * @param contentStart offset of its first character to keep
 * @param contentEnd offset after its last character to keep
 */
record TrackedText(int start, int contentStart, int contentEnd, int end, List<Cut> cuts) {

  /** What happens at one offset comes in this order. */
  enum Kind {
    COMMENT_END,
    COMMENT_START,
    CHANGE,
    END_OF_EMPTY_COMMENT
  }

  /**
   * A place where a run is cut.
   *
   * @param patch the change; null for a comment
   * @param comment its id; 0 for a change
   */
  record Cut(int offset, Kind kind, Patch patch, int comment) {}

  /**
   * @param source in which to leave out white space that Word ignores
   */
  static TrackedText trimmed(String source, int start, int from, int to, int end, List<Cut> cuts) {
    Span shown = TrimmedTexts.shown(source, from, to);
    return new TrackedText(start, shown.start(), shown.end(), end, cuts);
  }

  int within(int offset) {
    return Math.max(contentStart, Math.min(contentEnd, offset));
  }
}
