package org.acme.toolkit.document.opendocument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;

/**
 * An OpenDocument text.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param pages has the headers and footers of the pages
 */
record OpenDocument(
    Path file, TextPart body, TextPart pages, List<Segment> segments, Map<Skipped, Integer> skipped)
    implements Document {

  private static final int MAX_COMMENTS = 1_000;

  @Override
  public void checkReviewable() {
    // Changes can be tracked in every document.
  }

  /**
   * LibreOffice tracks no changes in drawings, headers and footers, and rejects those inside a
   * change of somebody else wrongly.
   */
  @Override
  public boolean takesTrackedChanges(Segment segment) {
    return body.trackable().contains(segment);
  }

  @Override
  public boolean takesComments(Segment segment) {
    return body.plain().contains(segment);
  }

  @Override
  public int roomForComments() {
    return MAX_COMMENTS;
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    if (changes.isEmpty()) {
      Files.copy(file, out);
      return;
    }
    try (var zip = new CheckedZip(file)) {
      zip.copy(
          out,
          pages.segments().isEmpty()
              ? Map.of(body.name(), () -> body.write(changes))
              : Map.of(
                  body.name(),
                  () -> body.write(changes),
                  pages.name(),
                  () -> pages.write(changes)));
    }
  }

  @Override
  public void write(OutputStream out, Review review) throws IOException {
    if (review.isEmpty()) {
      Files.copy(file, out);
      return;
    }
    try (var zip = new CheckedZip(file)) {
      byte[] tracked = TrackedText.write(body, review);
      zip.copy(out, Map.of(body.name(), () -> tracked));
    } catch (XMLStreamException e) {
      throw DocumentProblems.unreadable("A part of the document is not well-formed XML.");
    }
  }
}
