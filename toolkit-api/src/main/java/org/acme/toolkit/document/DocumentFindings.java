package org.acme.toolkit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.DocumentReport.Counts;
import org.acme.toolkit.document.DocumentReport.SegmentReport;
import org.acme.toolkit.document.DocumentReport.SkippedReport;
import org.acme.toolkit.document.DocumentReport.TranslationReport;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.requirement.Finding;

/**
 * What was found in a document.
 *
 * @param findings of each segment
 */
record DocumentFindings(
    List<CorrectedSegment> corrected, List<List<Finding>> findings, Map<Skipped, Integer> skipped) {

  DocumentReport report(String language, List<String> notes, TranslationReport translation) {
    var segments = new ArrayList<SegmentReport>();
    int edits = 0;
    int applied = 0;
    int room = DocumentReport.MAX_LISTED;
    for (int i = 0; i < corrected.size(); i++) {
      CorrectedSegment segment = corrected.get(i);
      edits += segment.found();
      applied += segment.changes().size();
      List<Edit> listed = first(segment.edits(), room);
      List<Finding> listedFindings = first(findings.get(i), room - listed.size());
      room -= listed.size() + listedFindings.size();
      if (!listed.isEmpty() || !listedFindings.isEmpty()) {
        String text = segment.segment().display(segment.segment().text());
        segments.add(new SegmentReport(i, text, segment.display(), listed, listedFindings));
      }
    }
    Map<String, Integer> perSmell =
        findings.stream()
            .flatMap(List::stream)
            .collect(
                Collectors.groupingBy(
                    Finding::smell, TreeMap::new, Collectors.summingInt(finding -> 1)));
    int smells = perSmell.values().stream().mapToInt(Integer::intValue).sum();
    var counts = new Counts(corrected.size(), edits, applied, smells, perSmell);
    List<SkippedReport> notRead =
        skipped.entrySet().stream()
            .map(kind -> new SkippedReport(kind.getKey(), kind.getValue()))
            .toList();
    return new DocumentReport(
        language,
        notes.isEmpty() ? null : String.join(" ", notes),
        counts,
        segments,
        notRead,
        translation);
  }

  private static <T> List<T> first(List<T> list, int length) {
    return list.subList(0, Math.min(list.size(), length));
  }
}
