package org.acme.toolkit.document.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/** A part of a workbook with texts: a sheet, or the texts that cells share. */
record TextPart(String name, EncodedText encoded, List<Segment> segments, TrimmedTexts trimmed) {

  byte[] write(Map<Segment, List<SegmentChange>> changes) {
    var patches = new ArrayList<Patch>();
    for (Segment segment : segments) {
      patches.addAll(segment.patches(changes.getOrDefault(segment, List.of())));
    }
    return encoded.encode(trimmed.apply(encoded.source(), patches));
  }
}
