package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.word.TrackedRun.Insertion;
import org.acme.toolkit.document.word.TrackedText.Cut;
import org.acme.toolkit.document.word.TrackedText.Kind;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Writes one part of a Word document with tracked changes ({@code w:ins} and {@code w:del}) and the
 * places of comments (ISO/IEC 29500-1, 17.13). Only the runs that change are written anew.
 */
final class TrackedPart {

  private final String source;
  private final Revisions revisions;
  private final XMLStreamReader2 xml;

  /** In the order of the source. */
  private final List<Cut> cuts;

  private int nextCut;
  private final List<Patch> patches = new ArrayList<>();
  private final Deque<TrackedRun> runs = new ArrayDeque<>();
  private final Deque<Insertion> insertions = new ArrayDeque<>();

  /** An insertion of somebody else that the last patch before this offset opens again. */
  private Optional<String> reopened = Optional.empty();

  private int reopenedAt;
  private int reopening;

  private TrackedPart(String source, List<Cut> cuts, Revisions revisions)
      throws XMLStreamException {
    this.source = source;
    this.cuts = cuts;
    this.revisions = revisions;
    this.xml = Xml.reader(source);
  }

  /**
   * @param changes patches of texts, ordered, without overlaps
   * @param comments the ranges of the comments, by their ids
   * @throws ProblemException 413 if the part becomes too large
   */
  static String write(
      String source, List<Patch> changes, Map<Integer, Span> comments, Revisions revisions)
      throws XMLStreamException {
    var part = new TrackedPart(source, cuts(changes, comments), revisions);
    part.read();
    return Patch.apply(source, part.patches);
  }

  /** A comment about a part of a change is about all of it. */
  private static List<Cut> cuts(List<Patch> changes, Map<Integer, Span> comments) {
    NavigableMap<Integer, Patch> byStart = new TreeMap<>();
    var cuts = new ArrayList<Cut>();
    for (Patch change : changes) {
      cuts.add(new Cut(change.start(), Kind.CHANGE, change, 0));
      byStart.put(change.start(), change);
    }
    comments.forEach(
        (id, place) -> {
          Map.Entry<Integer, Patch> atStart = byStart.lowerEntry(place.start());
          Map.Entry<Integer, Patch> atEnd = byStart.lowerEntry(place.end());
          int start = place.start();
          int end = place.end();
          if (atStart != null && atStart.getValue().end() > start) {
            start = atStart.getKey();
          }
          if (atEnd != null && atEnd.getValue().end() > end) {
            end = atEnd.getValue().end();
          }
          cuts.add(new Cut(start, Kind.COMMENT_START, null, id));
          Kind kind = start == end ? Kind.END_OF_EMPTY_COMMENT : Kind.COMMENT_END;
          cuts.add(new Cut(end, kind, null, id));
        });
    cuts.sort(Comparator.comparingInt(Cut::offset).thenComparing(Cut::kind));
    return cuts;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      boolean isElement =
          event == XMLStreamReader2.START_ELEMENT || event == XMLStreamReader2.END_ELEMENT;
      if (!isElement || !WordReader.NAMESPACES.contains(xml.getNamespaceURI())) {
        continue;
      }
      if (event == XMLStreamReader2.START_ELEMENT) {
        start(xml.getLocalName());
      } else {
        end(xml.getLocalName());
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    switch (name) {
      case "ins", "moveTo" -> {
        String written = Xml.name(xml);
        String prefix = written.substring(0, written.indexOf(':') + 1);
        insertions.addLast(
            new Insertion(xml.getDepth(), written, Xml.attributes(xml, "id"), prefix));
      }
      case "r" -> {
        Optional<Insertion> insertion =
            Optional.ofNullable(insertions.peekLast())
                .filter(other -> other.depth() == xml.getDepth() - 1);
        runs.addLast(new TrackedRun(source, revisions, xml, insertion));
      }
      case "rPr" -> {
        if (isInRun() && runs.getLast().isFirst(offset())) {
          runs.getLast().properties(RunProperties.read(source, xml));
        }
      }
      case "t" -> {
        if (isInRun()) {
          runs.getLast().add(text());
        }
      }
      default -> {}
    }
  }

  private boolean isInRun() {
    return !runs.isEmpty() && runs.getLast().isParentAt(xml.getDepth());
  }

  private int offset() {
    return (int) xml.getLocationInfo().getStartingCharOffset();
  }

  private TrackedText text() throws XMLStreamException {
    boolean preserved = TrimmedTexts.isPreserved(xml);
    int start = offset();
    int contentStart = (int) xml.getLocationInfo().getEndingCharOffset();
    Xml.skip(xml);
    int contentEnd = offset();
    int end = (int) xml.getLocationInfo().getEndingCharOffset();
    int first = nextCut;
    while (nextCut < cuts.size() && cuts.get(nextCut).offset() <= contentEnd) {
      nextCut++;
    }
    List<Cut> own = cuts.subList(first, nextCut);
    return preserved
        ? new TrackedText(start, contentStart, contentEnd, end, own)
        : TrackedText.trimmed(source, start, contentStart, contentEnd, end, own);
  }

  private void end(String name) throws XMLStreamException {
    if (name.equals("r") && !runs.isEmpty()) {
      int end = (int) xml.getLocationInfo().getEndingCharOffset();
      reopening = patches.size();
      reopened = runs.removeLast().cut(offset(), end, patches);
      reopenedAt = end;
    } else if (!insertions.isEmpty() && insertions.getLast().depth() == xml.getDepth()) {
      insertions.removeLast();
      if (reopened.isPresent()) {
        leaveClosed(reopened.get());
      }
      reopened = Optional.empty();
    }
  }

  /** Removes an insertion of somebody else that would have no content. */
  private void leaveClosed(String tag) throws XMLStreamException {
    if (!source.substring(reopenedAt, offset()).isBlank()) {
      return;
    }
    for (int i = patches.size() - 1; i >= reopening; i--) {
      Patch patch = patches.get(i);
      String replacement = patch.replacement();
      if (replacement.endsWith(tag)) {
        String without = replacement.substring(0, replacement.length() - tag.length());
        patches.set(i, new Patch(patch.start(), patch.end(), without));
        int end = (int) xml.getLocationInfo().getEndingCharOffset();
        patches.add(new Patch(offset(), end, ""));
        return;
      }
    }
  }
}
