package org.acme.toolkit.document.segment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Changes and remarks that the author of a document decides about.
 *
 * @param author who proposes them
 * @param remarks only of segments that take comments
 */
public record Review(
    String author,
    Instant time,
    Map<Segment, List<SegmentChange>> changes,
    Map<Segment, List<Remark>> remarks) {

  public boolean isEmpty() {
    return changes.isEmpty() && remarks.isEmpty();
  }

  /**
   * A remark about a range of a segment's text, in UTF-16 code units.
   *
   * @param lines what, why and what instead
   */
  public record Remark(int start, int end, List<String> lines) {}
}
