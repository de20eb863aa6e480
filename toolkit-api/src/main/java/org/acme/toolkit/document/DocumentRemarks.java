package org.acme.toolkit.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.DocumentFindings.PlacedFault;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.text.Span;

/**
 * Collects what becomes a comment: suggestions that were not applied, findings that are not
 * doubtful, and faults between requirements.
 */
final class DocumentRemarks {

  private final Map<Segment, List<Remark>> bySegment = new HashMap<>();
  private final int room;
  private int written;
  private int elsewhere;
  private int tooMany;
  private int doubtful;

  /**
   * @param found in the segments
   */
  DocumentRemarks(Document document, List<CorrectedSegment> segments, DocumentFindings found) {
    List<List<PlacedFault>> faults = found.faults();
    this.room = document.roomForComments();
    for (int i = 0; i < segments.size(); i++) {
      CorrectedSegment segment = segments.get(i);
      List<Finding> findings =
          found.findings().get(i).stream().filter(finding -> !finding.doubtful()).toList();
      doubtful += found.findings().get(i).size() - findings.size();
      int count = segment.suggestions().size() + findings.size() + faults.get(i).size();
      if (!document.takesComments(segment.segment())) {
        elsewhere += count;
      } else if (count > 0) {
        add(segment, findings, faults.get(i));
      }
    }
  }

  private void add(CorrectedSegment segment, List<Finding> findings, List<PlacedFault> faults) {
    List<Remark> all =
        Stream.of(
                segment.suggestions().stream().map(DocumentRemarks::remark),
                findings.stream().map(finding -> remark(segment, finding)),
                faults.stream().map(fault -> remark(segment, fault)))
            .flatMap(remarks -> remarks)
            .toList();
    List<Remark> first = all.subList(0, Math.min(all.size(), room - written));
    bySegment.put(segment.segment(), first);
    written += first.size();
    tooMany += all.size() - first.size();
  }

  private static Remark remark(Edit edit) {
    return new Remark(
        edit.offset(),
        edit.offset() + edit.length(),
        lines(
            edit.message(),
            edit.reason(),
            edit.replacements(),
            Stream.of(edit.rule(), Optional.ofNullable(edit.url()).map(URI::toString).orElse(""))));
  }

  private static Remark remark(CorrectedSegment segment, Finding finding) {
    Span place =
        segment.inOriginal(new Span(finding.offset(), finding.offset() + finding.length()));
    return new Remark(
        place.start(),
        place.end(),
        lines(
            finding.message(),
            "",
            finding.suggestions(),
            Stream.of(finding.smell(), finding.rule(), finding.reference())));
  }

  private static Remark remark(CorrectedSegment segment, PlacedFault fault) {
    Span place = segment.inOriginal(fault.place());
    return new Remark(
        place.start(),
        place.end(),
        lines(fault.message(), "", fault.others(), Stream.of(fault.rule())));
  }

  /** Without words of their own, because the messages are in the language of the document. */
  private static List<String> lines(
      String what, String why, List<String> proposals, Stream<String> source) {
    var lines = new ArrayList<String>();
    lines.add(what);
    lines.add(why);
    lines.add(proposals.isEmpty() ? "" : "\u2192 " + String.join(" / ", proposals));
    lines.add(
        String.join(" \u00B7 ", source.filter(part -> part != null && !part.isBlank()).toList()));
    lines.removeIf(String::isBlank);
    return lines;
  }

  Map<Segment, List<Remark>> bySegment() {
    return bySegment;
  }

  /** Says which remarks are not comments. */
  void addTo(DocumentNotes notes) {
    if (tooMany > 0) {
      notes.tooManyComments(written, tooMany);
    }
    if (doubtful > 0) {
      notes.doubtfulFindings(doubtful);
    }
    if (elsewhere > 0) {
      notes.withoutComments(elsewhere);
    }
  }
}
