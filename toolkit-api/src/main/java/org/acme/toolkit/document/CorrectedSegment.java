package org.acme.toolkit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Span;

/**
 * A segment with its edits.
 *
 * @param text the text after the applied edits, including its inline codes
 * @param edits the first edits; offsets count in the text as a person reads it, without inline
 *     codes
 * @param suggestions those of the edits that are not applied; offsets count in the text of the
 *     segment, including its inline codes
 * @param found number of all edits
 */
record CorrectedSegment(
    Segment segment,
    String text,
    List<SegmentChange> changes,
    List<Edit> edits,
    List<Edit> suggestions,
    int found) {

  /** Nobody reads more about one paragraph. */
  private static final int MAX_SHOWN = 1_000;

  static CorrectedSegment unchanged(Segment segment) {
    return new CorrectedSegment(segment, segment.text(), List.of(), List.of(), List.of(), 0);
  }

  /**
   * @param edits offsets count in the text of the segment, including inline codes
   * @param decisions whether the edit at an offset is accepted; these offsets do not count codes
   * @param canChange whether edits can be applied; otherwise all are suggestions
   */
  static CorrectedSegment of(
      Segment segment, List<Edit> edits, Map<Integer, Boolean> decisions, boolean canChange) {
    var changes = new ArrayList<SegmentChange>();
    var shown = new ArrayList<Edit>();
    var suggestions = new ArrayList<Edit>();
    int[] offsets = edits.isEmpty() ? new int[0] : segment.displayOffsets(segment.text());
    int changedUntil = 0;
    for (Edit found : edits) {
      Boolean isAccepted = decisions.get(offsets[found.offset()]);
      Edit decided = decided(found, isAccepted);
      Edit edit = decided.applied() && !canChange ? decided.unmarked() : decided;
      Optional<SegmentChange> change = Optional.empty();
      int end = edit.offset() + edit.length();
      if (edit.applied() && edit.offset() >= changedUntil) {
        int free = changedUntil;
        change =
            segment
                .fitting(
                    new SegmentChange(
                        edit.offset(), end, edit.replacements().get(0), edit.message()))
                .filter(fitting -> fitting.start() >= free);
        if (change.isPresent()) {
          changes.add(change.get());
          changedUntil = Math.max(end, change.get().end());
        }
      }
      if (shown.size() < MAX_SHOWN) {
        Edit done = edit.applied() && change.isEmpty() ? edit.formatted() : edit;
        shown.add(shown(segment, done, offsets));
        if (change.isEmpty() && !Boolean.FALSE.equals(isAccepted)) {
          suggestions.add(done);
        }
      }
    }
    return new CorrectedSegment(
        segment,
        SegmentChange.apply(segment.text(), changes),
        changes,
        shown,
        suggestions,
        edits.size());
  }

  private static Edit decided(Edit edit, Boolean isAccepted) {
    if (isAccepted == null) {
      return edit;
    }
    return isAccepted && !edit.replacements().isEmpty() ? edit.accepted() : edit.rejected();
  }

  private static Edit shown(Segment segment, Edit edit, int[] offsets) {
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
        edit.applied());
  }

  /**
   * Returns where a part of the corrected text comes from.
   *
   * @param corrected a part of {@link #display}
   * @return a part of the text of the segment, including its inline codes
   */
  Span inOriginal(Span corrected) {
    int[] offsets = segment.displayOffsets(text);
    int start = 0;
    while (start + 1 < offsets.length && offsets[start + 1] <= corrected.start()) {
      start++;
    }
    int end = start;
    while (end + 1 < offsets.length && offsets[end] < corrected.end()) {
      end++;
    }
    return new Span(inOriginal(start, false), inOriginal(end, true));
  }

  /** Returns the start or the end of a change for an offset inside of it. */
  private int inOriginal(int offset, boolean isEnd) {
    int shift = 0;
    for (SegmentChange change : changes) {
      int start = change.start() + shift;
      int end = start + change.replacement().length();
      if (isEnd ? offset <= start : offset < start) {
        break;
      }
      if (isEnd ? offset <= end : offset < end) {
        return isEnd ? change.end() : change.start();
      }
      shift = end - change.end();
    }
    return offset - shift;
  }

  String display() {
    return segment.display(text);
  }

  /** The text before all changes, without inline codes. */
  String displayBefore() {
    return segment.display(segment.text());
  }
}
