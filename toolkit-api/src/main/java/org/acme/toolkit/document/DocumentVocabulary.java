package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.VocabularyReport;
import org.acme.toolkit.requirement.VocabularyService;
import org.acme.toolkit.text.TextLimit;

/**
 * Checks the vocabulary of many segments in one text, because an acronym may be defined in one
 * segment and used in another. A new text starts at the limit of a text's length.
 */
@ApplicationScoped
class DocumentVocabulary {

  private static final String BETWEEN = "\n\n";

  private final VocabularyService vocabulary;
  private final Admission admission;

  DocumentVocabulary(VocabularyService vocabulary, Admission admission) {
    this.vocabulary = vocabulary;
    this.admission = admission;
  }

  /**
   * @throws ProblemException 422 if the language has no rules
   */
  void checkLanguage(String language) {
    vocabulary.checkLanguage(language);
  }

  /** Consecutive segments as one text, with the offset of each segment. */
  private static final class Passage {
    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, Integer> segmentAt = new TreeMap<>();

    boolean hasRoomFor(String segment) {
      int length = text.length() + BETWEEN.length() + segment.length();
      return text.isEmpty() || length <= TextLimit.MAX_LENGTH;
    }

    void add(int index, String segment) {
      text.append(text.isEmpty() ? "" : BETWEEN);
      segmentAt.put(text.length(), index);
      text.append(segment);
    }
  }

  /**
   * What was found in consecutive segments. Its offsets count in their text.
   *
   * @param segmentAt the index of the segment that starts at an offset
   */
  record PassageReport(NavigableMap<Integer, Integer> segmentAt, VocabularyReport report) {

    int segment(int offset) {
      return segmentAt.floorEntry(offset).getValue();
    }

    /** Returns an offset in the text of its segment as a person reads it. */
    int inSegment(int offset) {
      return offset - segmentAt.floorKey(offset);
    }
  }

  /**
   * @return the findings of each segment, with offsets in the text as a person reads it
   */
  List<List<Finding>> examine(
      DocumentJob job, List<CorrectedSegment> segments, DocumentOptions options) {
    var findings = new ArrayList<List<Finding>>();
    segments.forEach(segment -> findings.add(new ArrayList<>()));
    for (PassageReport passage : reports(job, segments, options)) {
      for (Finding finding : passage.report().findings()) {
        findings
            .get(passage.segment(finding.offset()))
            .add(finding.at(passage.inSegment(finding.offset())));
      }
    }
    return findings;
  }

  List<PassageReport> reports(
      DocumentJob job, List<CorrectedSegment> segments, DocumentOptions options) {
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < segments.size(); i++) {
      String text = segments.get(i).display();
      if (passages.isEmpty() || !passages.get(passages.size() - 1).hasRoomFor(text)) {
        passages.add(new Passage());
      }
      passages.get(passages.size() - 1).add(i, text);
    }
    return job.each(
        "vocabulary",
        passages,
        passage -> passage.segmentAt.size(),
        passage -> new PassageReport(passage.segmentAt, examine(passage, options)));
  }

  private VocabularyReport examine(Passage passage, DocumentOptions options) {
    return vocabulary.examine(
        passage.text.toString(), options.language(), options.glossary(), admission.deadline());
  }
}
