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
 * @param edits offsets count in the text as a person reads it, without inline codes
 */
record CorrectedSegment(
    Segment segment, String text, List<SegmentChange> changes, List<Edit> edits) {

  static CorrectedSegment unchanged(Segment segment) {
    return new CorrectedSegment(segment, segment.text(), List.of(), List.of());
  }

  /**
   * @param edits offsets count in the text of the segment, including inline codes
   */
  static CorrectedSegment of(Segment segment, List<Edit> edits) {
    var changes = new ArrayList<SegmentChange>();
    var shown = new ArrayList<Edit>();
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
      shown.add(shown(segment, edit, end, applied));
    }
    return new CorrectedSegment(
        segment, SegmentChange.apply(segment.text(), changes), changes, shown);
  }

  private static Edit shown(Segment segment, Edit edit, int end, boolean applied) {
    String text = segment.text();
    String original = segment.display(text.substring(edit.offset(), end));
    return new Edit(
        segment.display(text.substring(0, edit.offset())).length(),
        original.length(),
        original,
        edit.replacements(),
        edit.rule(),
        edit.category(),
        edit.message(),
        edit.url(),
        applied);
  }

  String display() {
    return segment.display(text);
  }
}
