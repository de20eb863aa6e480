package org.acme.toolkit.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;

/**
 * A Word document.
 *
 * @param file the uploaded file, which must exist until the document is written
 * @param parts the parts that have text, first the body
 * @param commented the segments that may have comments
 * @param content what is not in these parts or not read
 * @param protection which edits only are allowed; empty if all are
 */
record WordDocument(
    Path file,
    List<WordPart> parts,
    Set<Segment> commented,
    SkippedContent content,
    String protection)
    implements Document {

  /** More would not be read, and would slow Word down. */
  private static final int MAX_COMMENTS = 1_000;

  /** Word does not open a document with more (MS-OI29500, 2.1.315). */
  private static final int MAX_COMMENTS_OF_WORD = 32_767;

  private static final Set<String> ALLOWING = Set.of("", "none", "trackedChanges");

  @Override
  public List<Segment> segments() {
    return parts.stream().flatMap(part -> part.segments().stream()).toList();
  }

  @Override
  public void checkReviewable() {
    if (!ALLOWING.contains(protection)) {
      throw DocumentProblems.protectedDocument();
    }
  }

  @Override
  public boolean takesComments(Segment segment) {
    return commented.contains(segment);
  }

  @Override
  public int roomForComments() {
    int existing = content.counts().getOrDefault(Skipped.COMMENT, 0);
    return Math.max(0, Math.min(MAX_COMMENTS, MAX_COMMENTS_OF_WORD - existing));
  }

  @Override
  public Map<Skipped, Integer> skipped() {
    return content.counts();
  }

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

  @Override
  public void write(OutputStream out, Review review) throws IOException {
    if (review.isEmpty()) {
      Files.copy(file, out);
      return;
    }
    var revisions = new Revisions(review.author(), review.time());
    parts.forEach(part -> revisions.avoidIdsOf(part.encoded().source()));
    try (var zip = new CheckedZip(file)) {
      var written = new LinkedHashMap<String, Supplier<byte[]>>();
      var comments = new WordComments(zip, parts.get(0), review.author(), revisions);
      // The body has all comments, whose part may come first in the file.
      byte[] body = parts.get(0).track(review, revisions, comments::add);
      written.put(parts.get(0).name(), () -> body);
      // Word ignores comments in headers, footers and notes (MS-OI29500, 2.1.315).
      for (WordPart part : parts.subList(1, parts.size())) {
        written.put(part.name(), () -> part.track(review, revisions, remark -> 0));
      }
      comments.parts().forEach((name, content) -> written.put(name, () -> content));
      zip.copy(out, written);
    } catch (XMLStreamException e) {
      throw DocumentProblems.unreadable("A part of the document is not well-formed XML.");
    }
  }
}
