package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.AnalyzedPart;
import org.acme.toolkit.requirement.Comparison;
import org.acme.toolkit.requirement.RequirementRule;
import org.acme.toolkit.requirement.VocabularyOptions;
import org.acme.toolkit.requirement.VocabularyReport;
import org.acme.toolkit.requirement.VocabularyService;
import org.acme.toolkit.text.TextLimit;

/**
 * Checks the vocabulary of all segments as one text, because an acronym may be defined in one
 * segment and used in another. Passages of it are analysed side by side.
 */
@ApplicationScoped
class DocumentVocabulary {

  /** The time of the job ends first, and interrupts the thread. */
  private static final Duration LONGEST = Duration.ofHours(1);

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

  /** Consecutive segments as one text. */
  private static final class Passage {
    private final StringBuilder text = new StringBuilder();
    private int segments;

    boolean hasRoomFor(String segment) {
      int length = text.length() + AnalyzedPart.BETWEEN.length() + segment.length();
      return text.isEmpty() || length <= TextLimit.MAX_LENGTH;
    }

    void add(String segment) {
      text.append(segments == 0 ? "" : AnalyzedPart.BETWEEN).append(segment);
      segments++;
    }
  }

  /**
   * @return places in the texts of the segments as a person reads them, joined by {@link
   *     AnalyzedPart#BETWEEN}
   */
  VocabularyReport examine(
      DocumentJob<?> job, List<CorrectedSegment> segments, DocumentOptions options) {
    List<String> texts = segments.stream().map(CorrectedSegment::display).toList();
    VocabularyOptions wanted = options.vocabulary();
    List<AnalyzedPart> parts = analyzed(job, texts, options.language(), wanted);
    return examine(job, parts, segments.size(), options);
  }

  /**
   * Does the same paragraph by paragraph.
   *
   * @param known what earlier checks know about the paragraphs
   */
  VocabularyReport examine(
      DocumentJob<?> job,
      List<CorrectedSegment> segments,
      DocumentOptions options,
      ParagraphCache known) {
    String language = options.language();
    VocabularyOptions wanted = options.vocabulary();
    List<AnalyzedPart> parts =
        job.each(
            "vocabulary",
            segments.stream().map(CorrectedSegment::display).toList(),
            text -> 1,
            text ->
                known.analysis(
                    text,
                    language,
                    () -> vocabulary.analyze(text, language, wanted, admission.deadline())));
    return examine(job, parts, segments.size(), options);
  }

  private VocabularyReport examine(
      DocumentJob<?> job, List<AnalyzedPart> parts, int segments, DocumentOptions options) {
    return job.each(
            "vocabulary",
            List.of(parts),
            all -> segments,
            all ->
                vocabulary.examine(
                    all, options.language(), options.vocabulary(), Deadline.in(LONGEST)))
        .get(0);
  }

  /** Returns those suggestions of a rule that are no wordings. */
  List<String> advice(String rule, String language) {
    return Optional.ofNullable(vocabulary.rules(language).get(rule))
        .map(RequirementRule::advice)
        .orElse(List.of()); // It is a team's own rule, whose suggestions are wordings.
  }

  private List<AnalyzedPart> analyzed(
      DocumentJob<?> job, List<String> segments, String language, VocabularyOptions options) {
    var passages = new ArrayList<Passage>();
    passages.add(new Passage());
    for (String segment : segments) {
      if (!passages.get(passages.size() - 1).hasRoomFor(segment)) {
        passages.add(new Passage());
      }
      passages.get(passages.size() - 1).add(segment);
    }
    return job.each(
        "vocabulary",
        passages,
        passage -> passage.segments,
        passage ->
            vocabulary.analyze(passage.text.toString(), language, options, admission.deadline()));
  }

  /**
   * @param language BCP 47 tag, or {@code auto} to detect that of the new version
   * @throws ProblemException 422 if the language has no rules or is not recognised
   */
  Comparison compare(
      DocumentJob<?> job,
      Document before,
      Document after,
      String language,
      VocabularyOptions options) {
    List<String> now = texts(after);
    String tag = vocabulary.language(String.join(AnalyzedPart.BETWEEN, now), language, options);
    List<AnalyzedPart> old = analyzed(job, texts(before), tag, options);
    List<AnalyzedPart> current = analyzed(job, now, tag, options);
    return job.each(
            "vocabulary",
            List.of(old),
            parts -> 1,
            parts -> vocabulary.compare(parts, current, tag, options, Deadline.in(LONGEST)))
        .get(0);
  }

  private static List<String> texts(Document document) {
    return document.segments().stream().map(segment -> segment.display(segment.text())).toList();
  }
}
