package org.acme.toolkit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.DocumentReport.Counts;
import org.acme.toolkit.document.DocumentReport.FaultReport;
import org.acme.toolkit.document.DocumentReport.RequirementReport;
import org.acme.toolkit.document.DocumentReport.SegmentReport;
import org.acme.toolkit.document.DocumentReport.SkippedReport;
import org.acme.toolkit.document.DocumentReport.TranslationReport;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.ScoredRequirement;
import org.acme.toolkit.requirement.SetFault;
import org.acme.toolkit.requirement.VocabularyReport;
import org.acme.toolkit.text.Span;

/**
 * What was found in a document.
 *
 * @param findings of each segment
 * @param vocabulary null if it was not checked
 */
record DocumentFindings(
    List<CorrectedSegment> corrected,
    List<List<Finding>> findings,
    VocabularyReport vocabulary,
    Map<Skipped, Integer> skipped) {

  /**
   * A place of a fault between requirements.
   *
   * @param place in the text of a segment as the reader sees it
   * @param others texts of the other places
   */
  record PlacedFault(Span place, String message, List<String> others, String rule) {}

  /** Returns the faults of each segment. */
  List<List<PlacedFault>> faults() {
    var faults = new ArrayList<List<PlacedFault>>();
    corrected.forEach(segment -> faults.add(new ArrayList<>()));
    if (vocabulary != null) {
      var places = new SegmentPlaces(corrected);
      for (SetFault fault : vocabulary.faults()) {
        for (SetFault.Place place : fault.places()) {
          int segment = places.segment(place.offset());
          int start = places.inSegment(place.offset());
          int end = Math.min(start + place.length(), corrected.get(segment).display().length());
          List<String> others =
              fault.places().stream()
                  .filter(other -> other.offset() != place.offset())
                  .map(SetFault.Place::text)
                  .toList();
          faults
              .get(segment)
              .add(new PlacedFault(new Span(start, end), fault.message(), others, fault.rule()));
        }
      }
    }
    return faults;
  }

  static DocumentFindings of(
      List<CorrectedSegment> corrected,
      VocabularyReport vocabulary,
      Map<Skipped, Integer> skipped) {
    List<List<Finding>> findings =
        vocabulary == null
            ? corrected.stream().map(segment -> List.<Finding>of()).toList()
            : new Places(vocabulary, corrected).findings();
    return new DocumentFindings(corrected, findings, vocabulary, skipped);
  }

  DocumentReport report(String language, DocumentNotes notes, TranslationReport translation) {
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
        segments.add(
            new SegmentReport(
                i, segment.displayBefore(), segment.display(), listed, listedFindings));
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
    Optional<Places> places =
        Optional.ofNullable(vocabulary).map(found -> new Places(found, corrected));
    return new DocumentReport(
        language,
        notes.text(),
        counts,
        opening(),
        segments,
        places.map(Places::requirements).orElse(List.of()),
        places.map(Places::faults).orElse(List.of()),
        vocabulary == null ? null : vocabulary.summary(),
        notRead,
        translation);
  }

  private List<String> opening() {
    var texts = new ArrayList<String>();
    int room = DocumentReport.OPENING;
    for (CorrectedSegment segment : corrected) {
      String text = segment.displayBefore();
      if (text.length() > room && !texts.isEmpty()) {
        break;
      }
      texts.add(text);
      room -= text.length();
    }
    return texts;
  }

  private static <T> List<T> first(List<T> list, int length) {
    return list.subList(0, Math.min(list.size(), length));
  }

  /** What was found, by segment. */
  private static final class Places {

    private final VocabularyReport report;
    private final int segments;
    private final SegmentPlaces places;

    Places(VocabularyReport report, List<CorrectedSegment> corrected) {
      this.report = report;
      this.segments = corrected.size();
      this.places = new SegmentPlaces(corrected);
    }

    /** Returns the findings of each segment. */
    List<List<Finding>> findings() {
      var findings = new ArrayList<List<Finding>>();
      for (int i = 0; i < segments; i++) {
        findings.add(new ArrayList<>());
      }
      for (Finding finding : report.findings()) {
        findings
            .get(places.segment(finding.offset()))
            .add(finding.at(places.inSegment(finding.offset())));
      }
      return findings;
    }

    List<RequirementReport> requirements() {
      return report.requirements().stream()
          .limit(DocumentReport.MAX_LISTED)
          .map(found -> new RequirementReport(places.segment(found.offset()), inSegment(found)))
          .toList();
    }

    private ScoredRequirement inSegment(ScoredRequirement requirement) {
      return requirement.at(places.inSegment(requirement.offset()));
    }

    List<FaultReport> faults() {
      return report.faults().stream()
          .map(
              fault ->
                  new FaultReport(
                      fault.places().stream().map(place -> places.segment(place.offset())).toList(),
                      fault.moved(places::inSegment)))
          .toList();
    }
  }
}
