package org.acme.toolkit.document.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * A part of a Word document that has text: its body, a header, the footnotes.
 *
 * @param trimmed the texts for which Word ignores leading and trailing white space
 * @param copies segments that repeat others, with these
 * @param boxed the segments in text boxes
 */
record WordPart(
    String name,
    EncodedText encoded,
    List<Segment> segments,
    TrimmedTexts trimmed,
    Map<Segment, Segment> copies,
    Set<Segment> boxed,
    SkippedContent skipped) {

  byte[] write(Map<Segment, List<SegmentChange>> changes) {
    return encoded.encode(trimmed.apply(encoded.source(), patches(changes, Segment::patches)));
  }

  /**
   * Writes the part with tracked changes.
   *
   * @param comments takes a remark and returns the id of its comment
   */
  byte[] track(Review review, Revisions revisions, ToIntFunction<Remark> comments) {
    List<Patch> patches = patches(review.changes(), Segment::wordPatches);
    var places = new LinkedHashMap<Integer, Span>();
    for (Segment segment : segments) {
      for (Remark remark : review.remarks().getOrDefault(segment, List.of())) {
        places.put(comments.applyAsInt(remark), segment.inSource(remark.start(), remark.end()));
      }
    }
    try {
      return encoded.encode(TrackedPart.write(encoded.source(), patches, places, revisions));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // It has been read before.
    }
  }

  private List<Patch> patches(
      Map<Segment, List<SegmentChange>> changes,
      BiFunction<Segment, List<SegmentChange>, List<Patch>> patches) {
    var all = new ArrayList<Patch>();
    for (Segment segment : segments) {
      all.addAll(patches.apply(segment, changes.getOrDefault(segment, List.of())));
    }
    copies.forEach(
        (copy, original) ->
            all.addAll(patches.apply(copy, changes.getOrDefault(original, List.of()))));
    return all;
  }
}
