package org.acme.toolkit.document.opendocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/**
 * A part with text: the body, or the styles with the headers and footers of pages.
 *
 * @param trackable the segments that are not in drawings and have no changes of others
 * @param plain the segments that are not in drawings and notes
 */
record TextPart(
    String name,
    EncodedText encoded,
    List<Segment> segments,
    Set<Segment> trackable,
    Set<Segment> plain) {

  byte[] write(Map<Segment, List<SegmentChange>> changes) {
    var patches = new ArrayList<Patch>();
    for (Segment segment : segments) {
      patches.addAll(segment.patches(changes.getOrDefault(segment, List.of())));
    }
    return encoded.encode(Patch.apply(encoded.source(), patches));
  }
}
