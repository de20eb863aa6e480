package org.acme.toolkit.document.reqif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/**
 * A file of requirements.
 *
 * @param name of the entry in an archive; empty if the file is no archive
 * @param ofRequirements the segments of requirements, not of specifications and relations
 */
record ReqIfPart(
    String name, EncodedText encoded, List<Segment> segments, Set<Segment> ofRequirements) {

  List<Patch> patches(Map<Segment, List<SegmentChange>> changes) {
    var patches = new ArrayList<Patch>();
    for (Segment segment : segments) {
      patches.addAll(segment.patches(changes.getOrDefault(segment, List.of())));
    }
    return patches;
  }

  byte[] written(List<Patch> patches) {
    return encoded.encode(Patch.apply(encoded.source(), patches));
  }
}
