package org.acme.toolkit.document.reqif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/**
 * Requirements in the Requirements Interchange Format.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param isArchive whether the file is an archive of parts
 */
record ReqIfDocument(Path file, boolean isArchive, List<ReqIfPart> parts) implements Document {

  /** More would not be read. */
  private static final int MAX_FINDINGS = 10_000;

  @Override
  public List<Segment> segments() {
    return parts.stream().flatMap(part -> part.segments().stream()).toList();
  }

  @Override
  public Optional<String> source() {
    return isArchive ? Optional.empty() : Optional.of(parts.get(0).encoded().source());
  }

  @Override
  public void checkReviewable() {
    // Each requirement can have an attribute more.
  }

  /** The format has no marks for changes. */
  @Override
  public boolean takesTrackedChanges(Segment segment) {
    return false;
  }

  @Override
  public boolean takesComments(Segment segment) {
    return parts.stream().anyMatch(part -> part.ofRequirements().contains(segment));
  }

  @Override
  public int roomForComments() {
    return MAX_FINDINGS;
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    var patches = new LinkedHashMap<ReqIfPart, List<Patch>>();
    parts.forEach(part -> patches.put(part, part.patches(changes)));
    patch(out, patches);
  }

  @Override
  public void write(OutputStream out, Review review) throws IOException {
    var patches = new LinkedHashMap<ReqIfPart, List<Patch>>();
    try {
      for (ReqIfPart part : parts) {
        patches.put(part, FindingAttributes.patches(part, review));
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // It has been read before.
    }
    patch(out, patches);
  }

  private void patch(OutputStream out, Map<ReqIfPart, List<Patch>> patches) throws IOException {
    patches.values().removeIf(List::isEmpty);
    if (patches.isEmpty()) {
      Files.copy(file, out);
    } else if (isArchive) {
      var written = new LinkedHashMap<String, Supplier<byte[]>>();
      patches.forEach((part, ofPart) -> written.put(part.name(), () -> part.written(ofPart)));
      try (var zip = new CheckedZip(file)) {
        zip.copy(out, written);
      }
    } else {
      out.write(parts.get(0).written(patches.get(parts.get(0))));
    }
  }
}
