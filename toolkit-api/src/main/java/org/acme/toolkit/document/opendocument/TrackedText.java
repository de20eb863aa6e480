package org.acme.toolkit.document.opendocument;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * Writes tracked changes and comments. Marks in the text refer to a list of changes before it,
 * which has the deleted texts.
 */
final class TrackedText {

  /** In UTF-16 code units. The styles around a text are repeated with each change in it. */
  private static final int MAX_LENGTH = 24 * 1024 * 1024;

  private final String source;
  private final TextMap map;
  private final String who;
  private final List<Patch> marks = new ArrayList<>();

  /** The list of changes. */
  private final StringBuilder regions = new StringBuilder();

  private TrackedText(String source, Review review, TextMap map) {
    this.source = source;
    this.map = map;
    this.who =
        "<dc:creator>%s</dc:creator><dc:date>%s</dc:date>"
            .formatted(Xml.escaped(review.author()), review.time().truncatedTo(ChronoUnit.SECONDS));
  }

  static byte[] write(TextPart part, Review review) throws XMLStreamException {
    var reasons = new HashMap<Patch, String>();
    for (Segment segment : part.segments()) {
      for (SegmentChange change : review.changes().getOrDefault(segment, List.of())) {
        for (Patch patch : segment.wordPatches(List.of(change))) {
          reasons.put(patch, change.reason());
        }
      }
    }
    List<Patch> changes =
        reasons.keySet().stream()
            .sorted(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end))
            .toList();
    String source = part.encoded().source();
    var tracked = new TrackedText(source, review, TextMap.read(source, changes));
    var ends = new ArrayList<Patch>();
    var byStart = new TreeMap<Integer, Patch>();
    changes.forEach(change -> byStart.put(change.start(), change));
    for (Segment segment : part.segments()) {
      for (Remark remark : review.remarks().getOrDefault(segment, List.of())) {
        Span place = segment.inSource(remark.start(), remark.end());
        Patch first = changeAround(byStart, place.start());
        Patch last = changeAround(byStart, place.end());
        ends.add(
            tracked.addComment(
                remark,
                first == null ? place.start() : first.start(),
                last == null ? place.end() : last.end()));
      }
    }
    changes.forEach(change -> tracked.add(change, reasons.get(change)));
    tracked.marks.addAll(ends);
    if (!changes.isEmpty()) {
      tracked.marks.add(tracked.map.list().with(tracked.regions.toString()));
    }
    return part.encoded().encode(Patch.apply(source, tracked.marks));
  }

  private void add(Patch change, String reason) {
    String old = source.substring(change.start(), change.end());
    var mark = new StringBuilder();
    if (!old.isEmpty()) {
      String deleted = "<text:p>" + map.inSpans(change, withSpaceAtStart(old)) + "</text:p>";
      String id = region("deletion", reason, deleted);
      mark.append("<text:change%s text:change-id=\"%s\"/>".formatted(map.declarations(), id));
    }
    if (!change.replacement().isEmpty()) {
      String id = region("insertion", reason, "");
      mark.append(
          "<text:change-start%1$s text:change-id=\"%2$s\"/>%3$s<text:change-end%1$s text:change-id=\"%2$s\"/>"
              .formatted(map.declarations(), id, change.replacement()));
    }
    marks.add(new Patch(change.start(), change.end(), mark.toString()));
  }

  /** White space at the start of a paragraph does not count. */
  private String withSpaceAtStart(String text) {
    String rest = text.stripLeading();
    return rest.equals(text) ? text : "<text:s" + map.declarations() + "/>" + rest;
  }

  /** Returns the change that a place is inside of, or null. */
  private static Patch changeAround(TreeMap<Integer, Patch> byStart, int place) {
    Map.Entry<Integer, Patch> before = byStart.lowerEntry(place);
    return before != null && place < before.getValue().end() ? before.getValue() : null;
  }

  /** Adds the start of a comment and returns its end. */
  private Patch addComment(Remark remark, int from, int to) {
    String id = map.newId();
    String lines = remark.lines().stream().map(TrackedText::paragraph).collect(joining());
    String start =
        "<office:annotation%s office:name=\"%s\">%s%s</office:annotation>"
            .formatted(map.declarations(), id, who, lines);
    String end = "<office:annotation-end%s office:name=\"%s\"/>".formatted(map.declarations(), id);
    marks.add(new Patch(from, from, start));
    return new Patch(to, to, end);
  }

  /** Adds a change to the list and returns its id. */
  private String region(String kind, String reason, String content) {
    String id = map.newId();
    regions.append(
        """
        <text:changed-region%1$s xml:id="%2$s" text:id="%2$s"><text:%3$s><office:change-info>%4$s%5$s\
        </office:change-info>%6$s</text:%3$s></text:changed-region>"""
            .formatted(
                map.declarations(),
                id,
                kind,
                who,
                reason.isEmpty() ? "" : paragraph(reason),
                content));
    if (regions.length() > MAX_LENGTH) {
      throw DocumentProblems.tooLarge(
          "The text of the document with its changes", MAX_LENGTH, "characters");
    }
    return id;
  }

  private static String paragraph(String text) {
    return "<text:p>" + Xml.escaped(text) + "</text:p>";
  }
}
