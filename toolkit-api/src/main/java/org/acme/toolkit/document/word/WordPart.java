package org.acme.toolkit.document.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;

/**
 * A part of a Word document that has text: its body, a header, the footnotes.
 *
 * @param trimmed the texts for which Word ignores leading and trailing white space
 */
record WordPart(String name, EncodedText encoded, List<Segment> segments, List<Trimmed> trimmed) {

  /** The content of an element {@code w:t} without {@code xml:space}. */
  record Trimmed(int start, int end) {}

  byte[] write(Map<Segment, List<SegmentChange>> changes) {
    var patches = new ArrayList<Patch>();
    for (Segment segment : segments) {
      patches.addAll(segment.patches(changes.getOrDefault(segment, List.of())));
    }
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
