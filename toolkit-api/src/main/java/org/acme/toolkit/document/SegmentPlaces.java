package org.acme.toolkit.document;

import java.util.List;
import java.util.TreeMap;
import org.acme.toolkit.requirement.AnalyzedPart;

/** Says in which segment something in the text of all segments is. */
final class SegmentPlaces {

  /** Indexes of segments by where they start. */
  private final TreeMap<Integer, Integer> starts = new TreeMap<>();

  SegmentPlaces(List<CorrectedSegment> segments) {
    int start = 0;
    for (int i = 0; i < segments.size(); i++) {
      starts.put(start, i);
      start += segments.get(i).display().length() + AnalyzedPart.BETWEEN.length();
    }
  }

  /** Returns the index of the segment at an offset. */
  int segment(int offset) {
    return starts.floorEntry(offset).getValue();
  }

  /** Returns an offset in the text of its segment as a person reads it. */
  int inSegment(int offset) {
    return offset - starts.floorKey(offset);
  }
}
