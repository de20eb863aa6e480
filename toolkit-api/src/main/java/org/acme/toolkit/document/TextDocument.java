package org.acme.toolkit.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A document that is one text. */
record TextDocument(EncodedText text, List<Segment> segments) implements Document {

  @Override
  public void write(OutputStream out, Map<Segment, List<Change>> changes) throws IOException {
    var patches =
        segments.stream()
            .flatMap(segment -> segment.patches(changes.getOrDefault(segment, List.of())).stream())
            .toList();
    out.write(text.encode(Patch.apply(text.source(), patches)));
  }
}
