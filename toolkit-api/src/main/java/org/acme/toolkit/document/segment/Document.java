package org.acme.toolkit.document.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A parsed document, which can be written with changes. */
public interface Document {

  /** Returns all text in reading order. */
  List<Segment> segments();

  /**
   * Writes the document.
   *
   * @param changes the changes of each changed segment; all else stays as it was
   */
  void write(OutputStream out, Map<Segment, List<SegmentChange>> changes) throws IOException;
}
