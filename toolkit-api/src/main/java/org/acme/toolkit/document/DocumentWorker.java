package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.Context;
import org.acme.toolkit.correction.CorrectionRequest;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.DocumentOptions.Output;
import org.acme.toolkit.document.DocumentReport.TranslationReport;
import org.acme.toolkit.document.exchange.TranslatedSegment;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.language.LanguageDetection.Detected;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.VocabularyReport;

@ApplicationScoped
class DocumentWorker {

  /** In UTF-16 code units. The language of a shorter text is not certain. */
  private static final int LEAST_DETECTED = 100;

  /** In UTF-16 code units. A longer part does not show the language better. */
  private static final int SAMPLE = 5_000;

  private static final double CERTAIN = 0.8;

  private final CorrectionService corrections;
  private final DocumentVocabulary vocabulary;
  private final DocumentTranslator translator;
  private final Admission admission;

  DocumentWorker(
      CorrectionService corrections,
      DocumentVocabulary vocabulary,
      DocumentTranslator translator,
      Admission admission) {
    this.corrections = corrections;
    this.vocabulary = vocabulary;
    this.translator = translator;
    this.admission = admission;
  }

  DocumentResult work(DocumentJob<?> job, Document document, DocumentOptions asked) {
    DocumentOptions known = withLanguage(asked, text(document.segments()));
    List<Segment> segments =
        document.segments().stream().filter(segment -> !isForeign(segment, known)).toList();
    Optional<String> another = anotherLanguage(asked, text(segments));
    DocumentOptions options = another.isPresent() ? known.applying(Application.NONE) : known;
    Operations operations = options.operations();
    var notes = new DocumentNotes(options.preferred());
    document.guessedCharset().ifPresent(charset -> notes.guessedCharset(charset.displayName()));
    another.ifPresent(detected -> notes.anotherLanguage(options.language(), detected));
    boolean isVocabularyChecked = operations.vocabulary() && hasVocabulary(options);
    if (operations.vocabulary() && !isVocabularyChecked) {
      notes.withoutVocabulary(options.language());
    }
    List<CorrectedSegment> corrected =
        operations.correct()
            ? correct(job, document, segments, options)
            : segments.stream().map(CorrectedSegment::unchanged).toList();
    VocabularyReport wording =
        isVocabularyChecked ? vocabulary.examine(job, corrected, options) : null;
    var changes = new HashMap<Segment, List<SegmentChange>>();
    corrected.forEach(segment -> changes.put(segment.segment(), segment.changes()));
    Optional<DocumentTranslator.Result> translated =
        operations.target().map(target -> translator.translate(job, corrected, options, target));
    translated.ifPresent(result -> change(result.segments(), changes));
    changes.values().removeIf(List::isEmpty);
    var skipped = new TreeMap<Skipped, Integer>(document.skipped());
    if (segments.size() < document.segments().size()) {
      skipped.put(Skipped.OTHER_LANGUAGE, document.segments().size() - segments.size());
    }
    DocumentFindings found = DocumentFindings.of(corrected, wording, skipped);
    Map<Segment, List<Remark>> remarks = Map.of();
    if (options.tracked()) {
      var commented = new DocumentRemarks(document, corrected, found);
      remarks = commented.bySegment();
      commented.addTo(notes);
    }
    TranslationReport report = translated.map(DocumentTranslator.Result::report).orElse(null);
    return new DocumentResult(
        changes,
        remarks,
        translated.map(DocumentTranslator.Result::segments).orElse(List.of()),
        found.report(options.language(), notes, report));
  }

  /**
   * Returns the language of a text whose start and end are not in the language that was asked for.
   * Each correction would make it worse.
   */
  private Optional<String> anotherLanguage(DocumentOptions asked, String text) {
    if (!asked.operations().correct() || asked.language().equals(LanguageTag.AUTO)) {
      return Optional.empty();
    }
    String start = text.substring(0, Math.min(text.length(), SAMPLE));
    String end = text.substring(Math.max(0, text.length() - SAMPLE));
    return another(asked, start)
        .filter(language -> another(asked, end).equals(Optional.of(language)));
  }

  private Optional<String> another(DocumentOptions asked, String text) {
    return corrections
        .detect(text, asked.glossary())
        .filter(detected -> text.length() >= LEAST_DETECTED)
        .filter(detected -> detected.confidence() >= CERTAIN)
        .map(Detected::tag)
        .filter(tag -> !LanguageMatch.sameLanguage(tag, asked.language()));
  }

  private static void change(
      List<TranslatedSegment> translated, Map<Segment, List<SegmentChange>> changes) {
    for (TranslatedSegment segment : translated) {
      if (segment.target() != null) {
        changes.put(segment.segment(), segment.segment().changesTo(segment.target()));
      }
    }
  }

  /**
   * Whether there are rules for the language.
   *
   * @throws ProblemException 422 if there are none and nothing else is asked for
   */
  private boolean hasVocabulary(DocumentOptions options) {
    try {
      vocabulary.checkLanguage(options.language());
      return true;
    } catch (ProblemException e) {
      if (options.operations().correct() || options.operations().target().isPresent()) {
        return false;
      }
      throw e;
    }
  }

  /** Detects one language for the whole document, because a single paragraph may be too short. */
  DocumentOptions withLanguage(DocumentOptions options, String text) {
    boolean needed =
        options.operations().correct()
            || options.operations().vocabulary()
            || options.output() == Output.XLIFF;
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

  /**
   * @param segments that are checked
   * @param options with the language of the document
   */
  static Context context(Document document, List<Segment> segments, DocumentOptions options) {
    String text = text(segments);
    return Context.of(
        text, document.source().orElse(text), options.language(), options.correctTerms());
  }

  static String text(List<Segment> segments) {
    return segments.stream()
        .map(segment -> segment.display(segment.text()))
        .collect(Collectors.joining("\n\n"));
  }

  private List<CorrectedSegment> correct(
      DocumentJob<?> job, Document document, List<Segment> segments, DocumentOptions options) {
    if (segments.isEmpty()) {
      return List.of(); // and perhaps no language was detected
    }
    job.prepare("load:" + options.language(), () -> corrections.load(options.language()));
    Context context = context(document, segments, options);
    List<Integer> indexes = IntStream.range(0, segments.size()).boxed().toList();
    return job.each(
        "correct",
        indexes,
        index -> 1,
        index -> {
          Segment segment = segments.get(index);
          return CorrectedSegment.of(
              segment,
              edits(segment, context, options),
              options.decisions().on(index),
              !options.tracked() || document.takesTrackedChanges(segment));
        });
  }

  private List<Edit> edits(Segment segment, Context context, DocumentOptions options) {
    var request =
        new CorrectionRequest(
            segment.engineText(),
            options.language(),
            options.level(),
            options.glossary(),
            options.ignoredRules(),
            options.apply(),
            null,
            null);
    return corrections.correct(request, options.team(), context, admission.deadline()).edits();
  }
}
