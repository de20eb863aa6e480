package org.acme.toolkit.document.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.text.Patch;

/**
 * A document whose whole source is one text.
 *
 * @param guessedCharset empty if the file says its charset or is in UTF-8
 */
public record TextDocument(EncodedText text, TextContent content, Optional<Charset> guessedCharset)
    implements Document {

  private static final int MAX_COMMENTS = 1_000;

  /** git takes them for binary files. */
  private static final Set<Charset> WITH_ZEROS =
      Set.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @Override
  public List<Segment> segments() {
    return content.segments();
  }

  @Override
  public Optional<String> source() {
    return Optional.of(text.source());
  }

  @Override
  public Map<Skipped, Integer> skipped() {
    return content.skipped();
  }

  @Override
  public void checkReviewable() {
    // Every text can have marks.
  }

  @Override
  public boolean takesTrackedChanges(Segment segment) {
    return !content.unmarked().contains(segment);
  }

  @Override
  public boolean takesComments(Segment segment) {
    return content.markings().takesComments();
  }

  @Override
  public int roomForComments() {
    return MAX_COMMENTS;
  }

  @Override
  public void write(OutputStream out, Review review) throws IOException {
    var reasons = new HashMap<Patch, String>();
    List<Patch> patches =
        patches(
            review.changes(),
            segment -> {
              var all = new ArrayList<Patch>();
              for (SegmentChange change : review.changes().getOrDefault(segment, List.of())) {
                List<Patch> ofChange = segment.wordPatches(List.of(change));
                ofChange.forEach(patch -> reasons.put(patch, change.reason()));
                all.addAll(ofChange);
              }
              return all;
            });
    write(out, content.markings().marked(text.source(), patches, reasons, review));
  }

  @Override
  public void write(OutputStream out, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    write(out, patches(changes));
  }

  private void write(OutputStream out, List<Patch> patches) throws IOException {
    out.write(text.encode(Patch.apply(text.source(), patches)));
  }

  @Override
  public void writeDiff(
      OutputStream out, String fileName, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    if (WITH_ZEROS.contains(text.charset())) {
      throw DocumentProblems.invalid("Accept: text/x-diff is not available for UTF-16.");
    }
    String mark = text.markText();
    List<Patch> patches =
        patches(changes).stream()
            .map(
                p -> new Patch(p.start() + mark.length(), p.end() + mark.length(), p.replacement()))
            .toList();
    out.write(text.encodeDiff(UnifiedDiff.of(fileName, mark + text.source(), patches)));
  }

  private List<Patch> patches(Map<Segment, List<SegmentChange>> changes) {
    return patches(changes, segment -> segment.patches(changes.getOrDefault(segment, List.of())));
  }

  private List<Patch> patches(
      Map<Segment, List<SegmentChange>> changes, Function<Segment, List<Patch>> ofSegment) {
    List<Patch> patches =
        segments().stream().flatMap(segment -> ofSegment.apply(segment).stream()).toList();
    return content.finish().apply(changes, patches).stream()
        .sorted(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end))
        .toList();
  }
}
