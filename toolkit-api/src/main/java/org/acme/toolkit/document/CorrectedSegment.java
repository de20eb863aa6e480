package org.acme.toolkit.document;

import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/**
 * A segment with its edits.
 *
 * @param text the text after the applied edits, including its inline codes
 * @param edits the first edits; offsets count in the text as a person reads it, without inline
 *     codes
 * @param found number of all edits
 */
record CorrectedSegment(
    Segment segment, String text, List<SegmentChange> changes, List<Edit> edits, int found) {

  /** Nobody reads more about one paragraph. */
  private static final int MAX_SHOWN = 1_000;

  static CorrectedSegment unchanged(Segment segment) {
    return new CorrectedSegment(segment, segment.text(), List.of(), List.of(), 0);
  }

  /**
   * @param edits offsets count in the text of the segment, including inline codes
   */
  static CorrectedSegment of(Segment segment, List<Edit> edits) {
    var changes = new ArrayList<SegmentChange>();
    var shown = new ArrayList<Edit>();
    int[] offsets = edits.isEmpty() ? new int[0] : segment.displayOffsets();
    for (Edit edit : edits) {
      int end = edit.offset() + edit.length();
      boolean applied = false;
      if (edit.applied()) {
        var change = new SegmentChange(edit.offset(), end, edit.replacements().get(0));
        applied = segment.allows(change);
        if (applied) {
          changes.add(change);
        }
      }
      if (shown.size() < MAX_SHOWN) {
        shown.add(shown(segment, edit, offsets, applied));
      }
    }
    return new CorrectedSegment(
        segment, SegmentChange.apply(segment.text(), changes), changes, shown, edits.size());
  }

  private static Edit shown(Segment segment, Edit edit, int[] offsets, boolean applied) {
    String original =
        segment.display(segment.text().substring(edit.offset(), edit.offset() + edit.length()));
    return new Edit(
        offsets[edit.offset()],
        original.length(),
        original,
        edit.replacements(),
        edit.rule(),
        edit.category(),
        edit.message(),
        edit.url(),
        edit.confidence(),
        edit.reason(),
        applied);
  }

  String display() {
    return segment.display(text);
  }
}
