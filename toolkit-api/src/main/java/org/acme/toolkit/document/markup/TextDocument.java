package org.acme.toolkit.document.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.text.Patch;

/** A document whose whole source is one text. */
public record TextDocument(EncodedText text, TextContent content) implements Document {

  @Override
  public List<Segment> segments() {
    return content.segments();
  }

  @Override
  public Map<Skipped, Integer> skipped() {
    return content.skipped();
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    List<Patch> patches =
        segments().stream()
            .flatMap(segment -> segment.patches(changes.getOrDefault(segment, List.of())).stream())
            .toList();
    out.write(text.encode(Patch.apply(text.source(), content.finish().apply(changes, patches))));
  }
}
