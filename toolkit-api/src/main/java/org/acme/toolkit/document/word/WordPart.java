package org.acme.toolkit.document.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
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
    List<Trimmed> trimmed,
    Map<Segment, Segment> copies,
    Set<Segment> boxed,
    SkippedContent skipped) {

  /** The content of an element {@code w:t} without {@code xml:space}. */
  record Trimmed(int start, int end) {}

  byte[] write(Map<Segment, List<SegmentChange>> changes) {
    List<Patch> patches = patches(changes, Segment::patches);
    NavigableMap<Integer, List<Patch>> byStart =
        patches.stream()
            .collect(Collectors.groupingBy(Patch::start, TreeMap::new, Collectors.toList()));
    for (Trimmed text : trimmed) {
      Collection<List<Patch>> own = byStart.subMap(text.start, true, text.end, true).values();
      if (!own.isEmpty() && hasSpaceAtAnEnd(text, own)) {
        // The position directly before the bracket that ends the start tag.
        patches.add(new Patch(text.start - 1, text.start - 1, " xml:space=\"preserve\""));
      }
    }
    return encoded.encode(Patch.apply(encoded.source(), patches));
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

  private boolean hasSpaceAtAnEnd(Trimmed text, Collection<List<Patch>> patches) {
    List<Patch> relative =
        patches.stream()
            .flatMap(List::stream)
            .map(p -> new Patch(p.start() - text.start, p.end() - text.start, p.replacement()))
            .toList();
    String patched = Patch.apply(encoded.source().substring(text.start, text.end), relative);
    return !patched.equals(patched.strip());
  }
}
