package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.correction.Context;
import org.acme.toolkit.correction.CorrectionRequest;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.document.DocumentReport.TranslationReport;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.translation.Translation;
import org.acme.toolkit.translation.TranslationService;
import org.acme.toolkit.translation.Translations;

@ApplicationScoped
class DocumentWorker {

  /** Small enough to show progress, large enough to keep the number of provider calls low. */
  private static final int TEXTS_PER_TRANSLATION = 25;

  private final CorrectionService corrections;
  private final DocumentVocabulary vocabulary;
  private final TranslationService translations;
  private final Admission admission;

  DocumentWorker(
      CorrectionService corrections,
      DocumentVocabulary vocabulary,
      TranslationService translations,
      Admission admission) {
    this.corrections = corrections;
    this.vocabulary = vocabulary;
    this.translations = translations;
    this.admission = admission;
  }

  DocumentResult work(DocumentJob job, Document document, DocumentOptions asked) {
    DocumentOptions options = withLanguage(asked, text(document.segments()));
    List<Segment> segments =
        document.segments().stream().filter(segment -> !isForeign(segment, options)).toList();
    String text = text(segments);
    Operations operations = options.operations();
    var notes = new ArrayList<String>();
    if (operations.vocabulary()) {
      withoutVocabulary(options).ifPresent(notes::add);
    }
    List<CorrectedSegment> corrected =
        operations.correct()
            ? tracked(correct(job, segments, text, options), document, options)
            : segments.stream().map(CorrectedSegment::unchanged).toList();
    List<List<Finding>> findings =
        operations.vocabulary() && notes.isEmpty()
            ? vocabulary.examine(job, corrected, options)
            : corrected.stream().map(segment -> List.<Finding>of()).toList();
    var changes = new HashMap<Segment, List<SegmentChange>>();
    corrected.forEach(segment -> changes.put(segment.segment(), segment.changes()));
    TranslationReport translated =
        operations
            .target()
            .map(target -> translate(job, corrected, options, target, changes))
            .orElse(null);
    Map<Segment, List<Remark>> remarks = Map.of();
    if (options.tracked()) {
      var commented = new DocumentRemarks(document, corrected, findings);
      remarks = commented.bySegment();
      notes.addAll(commented.notes());
    }
    var skipped = new TreeMap<Skipped, Integer>(document.skipped());
    if (segments.size() < document.segments().size()) {
      skipped.put(Skipped.OTHER_LANGUAGE, document.segments().size() - segments.size());
    }
    var found = new DocumentFindings(corrected, findings, skipped);
    return new DocumentResult(
        changes, remarks, found.report(options.language(), notes, translated));
  }

  /**
   * Says why the vocabulary is not checked, if something else is asked for, too.
   *
   * @throws ProblemException 422 if nothing else is asked for
   */
  private Optional<String> withoutVocabulary(DocumentOptions options) {
    try {
      vocabulary.checkLanguage(options.language());
      return Optional.empty();
    } catch (ProblemException e) {
      if (options.operations().correct() || options.operations().target().isPresent()) {
        return Optional.of("The vocabulary was not checked. " + e.problem().detail());
      }
      throw e;
    }
  }

  /** Detects one language for the whole document, because a single paragraph may be too short. */
  DocumentOptions withLanguage(DocumentOptions options, String text) {
    boolean needed = options.operations().correct() || options.operations().vocabulary();
    return needed && !text.isBlank() && options.language().equals(LanguageTag.AUTO)
        ? options.in(corrections.languageOf(text, options.glossary()))
        : options;
  }

  /** Word marks the language of the keyboard, too. The mark alone does not make a text foreign. */
  boolean isForeign(Segment segment, DocumentOptions options) {
    if (segment.language().isEmpty()
        || options.language().equals(LanguageTag.AUTO)
        || LanguageMatch.sameLanguage(segment.language(), options.language())) {
      return false;
    }
    try {
      String detected = corrections.languageOf(segment.display(segment.text()), options.glossary());
      return !LanguageMatch.sameLanguage(detected, options.language());
    } catch (ProblemException e) {
      return true; // neither language is recognised
    }
  }

  static String text(List<Segment> segments) {
    return segments.stream()
        .map(segment -> segment.display(segment.text()))
        .collect(Collectors.joining("\n\n"));
  }

  private List<CorrectedSegment> correct(
      DocumentJob job, List<Segment> segments, String text, DocumentOptions options) {
    if (segments.isEmpty()) {
      return List.of(); // and perhaps no language was detected
    }
    job.prepare("load:" + options.language(), () -> corrections.load(options.language()));
    Context context = Context.of(text, options.language(), options.glossary());
    return job.each(
        "correct", segments, segment -> 1, segment -> correct(segment, context, options));
  }

  private static List<CorrectedSegment> tracked(
      List<CorrectedSegment> corrected, Document document, DocumentOptions options) {
    return corrected.stream()
        .map(
            segment ->
                options.tracked() && !document.takesTrackedChanges(segment.segment())
                    ? segment.suggested()
                    : segment)
        .toList();
  }

  private CorrectedSegment correct(Segment segment, Context context, DocumentOptions options) {
    var request =
        new CorrectionRequest(
            segment.engineText(),
            options.language(),
            options.level(),
            options.glossary(),
            options.ignoredRules(),
            null);
    return CorrectedSegment.of(
        segment, corrections.correct(request, context, admission.deadline()).edits());
  }

  private TranslationReport translate(
      DocumentJob job,
      List<CorrectedSegment> corrected,
      DocumentOptions options,
      String target,
      Map<Segment, List<SegmentChange>> changes) {
    List<List<CorrectedSegment>> batches =
        IntStream.iterate(0, i -> i < corrected.size(), i -> i + TEXTS_PER_TRANSLATION)
            .mapToObj(
                i -> corrected.subList(i, Math.min(corrected.size(), i + TEXTS_PER_TRANSLATION)))
            .toList();
    translations.checkBudget(
        job.caller(),
        corrected.stream().map(CorrectedSegment::text).toList(),
        options.language(),
        target,
        options.provider());
    List<Translations> answers =
        job.each(
            "translate",
            batches,
            List::size,
            batch -> translate(job.caller(), batch, options, target));
    List<Translation> texts =
        answers.stream().flatMap(answer -> answer.translations().stream()).toList();
    for (int i = 0; i < corrected.size(); i++) {
      CorrectedSegment segment = corrected.get(i);
      String text = segment.text();
      String core = text.strip();
      int start = text.indexOf(core);
      String translated =
          text.substring(0, start) + texts.get(i).text() + text.substring(start + core.length());
      changes.put(segment.segment(), segment.segment().changesTo(translated));
    }
    return answers.stream()
        .findFirst()
        .map(answer -> new TranslationReport(target, answer.provider(), answer.quality()))
        .orElse(null);
  }

  private Translations translate(
      String caller, List<CorrectedSegment> batch, DocumentOptions options, String target) {
    return translations.translate(
        caller,
        batch.stream().map(segment -> segment.text().strip()).toList(),
        options.language(),
        target,
        options.provider(),
        options.glossary());
  }
}
