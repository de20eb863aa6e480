package org.acme.toolkit.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/**
 * A Word document.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param parts the parts that have text
 */
record WordDocument(Path file, List<WordPart> parts) implements Document {

  @Override
  public List<Segment> segments() {
    return parts.stream().flatMap(part -> part.segments().stream()).toList();
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    Map<String, WordPart> byName =
        parts.stream().collect(Collectors.toMap(WordPart::name, Function.identity()));
    var written = new ZipOutputStream(out);
    try (var zip = new CheckedZip(file)) {
      for (ZipEntry entry : zip.entries()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        written.putNextEntry(copy);
        WordPart part = byName.get(entry.getName());
        if (part == null) {
          try (InputStream content = zip.inflate(entry)) {
            content.transferTo(written);
          }
        } else {
          written.write(part.write(changes));
        }
        written.closeEntry();
      }
    }
    written.finish();
  }
}
