package org.acme.toolkit.document.reqif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/**
 * Requirements in the Requirements Interchange Format.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param isArchive whether the file is an archive of parts
 */
record ReqIfDocument(Path file, boolean isArchive, List<Part> parts) implements Document {

  /**
   * @param name of the entry in the archive; empty if the file is no archive
   */
  record Part(String name, EncodedText encoded, List<Segment> segments) {

    private boolean isChanged(Map<Segment, List<SegmentChange>> changes) {
      return segments.stream()
          .anyMatch(segment -> !changes.getOrDefault(segment, List.of()).isEmpty());
    }

    private byte[] written(Map<Segment, List<SegmentChange>> changes) {
      var patches = new ArrayList<Patch>();
      for (Segment segment : segments) {
        patches.addAll(segment.patches(changes.getOrDefault(segment, List.of())));
      }
      return encoded.encode(Patch.apply(encoded.source(), patches));
    }
  }

  @Override
  public List<Segment> segments() {
    return parts.stream().flatMap(part -> part.segments().stream()).toList();
  }

  @Override
  public Optional<String> source() {
    return isArchive ? Optional.empty() : Optional.of(parts.get(0).encoded().source());
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    if (parts.stream().noneMatch(part -> part.isChanged(changes))) {
      Files.copy(file, out);
    } else if (isArchive) {
      writeArchive(out, changes);
    } else {
      out.write(parts.get(0).written(changes));
    }
  }

  private void writeArchive(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    var written = new LinkedHashMap<String, Supplier<byte[]>>();
    parts.stream()
        .filter(part -> part.isChanged(changes))
        .forEach(part -> written.put(part.name(), () -> part.written(changes)));
    try (var zip = new CheckedZip(file)) {
      zip.copy(out, written);
    }
  }
}
