package org.acme.toolkit.document.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A document that was read, and can be written again with changes. */
public interface Document {

  /** All of its running text, in reading order. */
  List<Segment> segments();

  /**
   * Writes the document.
   *
   * @param changes of those segments that are to change; all else stays as it was
   */
  void write(OutputStream out, Map<Segment, List<SegmentChange>> changes) throws IOException;
}
