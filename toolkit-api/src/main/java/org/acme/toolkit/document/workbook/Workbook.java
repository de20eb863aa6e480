package org.acme.toolkit.document.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;

/**
 * An Excel workbook.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param segments the texts that may change, sheet by sheet
 */
record Workbook(
    Path file, List<TextPart> parts, List<Segment> segments, Map<Skipped, Integer> skipped)
    implements Document {

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    if (changes.isEmpty()) {
      Files.copy(file, out);
      return;
    }
    try (var zip = new CheckedZip(file)) {
      var written = new LinkedHashMap<String, Supplier<byte[]>>();
      parts.forEach(part -> written.put(part.name(), () -> part.write(changes)));
      zip.copy(out, written);
    }
  }
}
