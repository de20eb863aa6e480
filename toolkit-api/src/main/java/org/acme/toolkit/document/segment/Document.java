package org.acme.toolkit.document.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A parsed document, which can be written with changes. */
public interface Document {

  /** Returns all text in reading order. */
  List<Segment> segments();

  /** Returns the length of all text in UTF-16 code units. */
  default int length() {
    return segments().stream().mapToInt(segment -> segment.text().length()).sum();
  }

  /**
   * Writes the document.
   *
   * @param changes the changes of each changed segment; all else stays as it was
   */
  void write(OutputStream out, Map<Segment, List<SegmentChange>> changes) throws IOException;
}
