package org.acme.toolkit.document.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.text.Patch;

/**
 * The text of a source.
 *
 * @param skipped how many parts of each kind have text that is not in a segment
 * @param unmarked segments in places where no change can be marked
 */
public record TextContent(
    List<Segment> segments,
    Map<Skipped, Integer> skipped,
    Markings markings,
    Set<Segment> unmarked,
    Finish finish) {

  /** Completes the patches of the segments by what depends on them. */
  interface Finish {

    List<Patch> apply(Map<Segment, List<SegmentChange>> changes, List<Patch> patches);
  }

  TextContent(
      List<Segment> segments,
      Map<Skipped, Integer> skipped,
      Markings markings,
      Set<Segment> unmarked) {
    this(segments, skipped, markings, unmarked, (changes, patches) -> patches);
  }
}
