package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acme.toolkit.document.DocumentReport.SegmentTerm;
import org.acme.toolkit.document.DocumentReport.TranslationReport;
import org.acme.toolkit.document.exchange.TranslatedSegment;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.translation.Translation;
import org.acme.toolkit.translation.TranslationService;
import org.acme.toolkit.translation.Translations;

/** Translates the segments of a document: from the memory of the caller, or by a provider. */
@ApplicationScoped
class DocumentTranslator {

  /** The provider of those who only use their memory. */
  static final String NONE = "none";

  /** Small enough to show progress, large enough to keep the number of provider calls low. */
  private static final int TEXTS_PER_TRANSLATION = 25;

  private final TranslationService translations;

  DocumentTranslator(TranslationService translations) {
    this.translations = translations;
  }

  /** The segments in the order of the document. */
  record Result(List<TranslatedSegment> segments, TranslationReport report) {}

  Result translate(
      DocumentJob<?> job,
      List<CorrectedSegment> corrected,
      DocumentOptions options,
      String target) {
    var translated = new ArrayList<String>();
    var missing = new ArrayList<Integer>();
    for (int i = 0; i < corrected.size(); i++) {
      Optional<String> known = options.memory().find(i, corrected.get(i).text());
      translated.add(known.orElse(null));
      if (known.isEmpty()) {
        missing.add(i);
      }
    }
    int fromMemory = corrected.size() - missing.size();
    if (NONE.equals(options.provider()) || missing.isEmpty()) {
      var report = new TranslationReport(target, NONE, null, fromMemory, missing.size(), List.of());
      return new Result(pairs(corrected, translated), report);
    }
    List<String> texts = missing.stream().map(i -> corrected.get(i).text()).toList();
    List<Translations> answers = ask(job, texts, options, target);
    List<Translation> found =
        answers.stream().flatMap(answer -> answer.translations().stream()).toList();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String core = text.strip();
      int start = text.indexOf(core);
      translated.set(
          missing.get(i),
          text.substring(0, start) + found.get(i).text() + text.substring(start + core.length()));
    }
    Translations first = answers.get(0);
    var report =
        new TranslationReport(
            target, first.provider(), first.quality(), fromMemory, 0, terms(missing, found));
    return new Result(pairs(corrected, translated), report);
  }

  private List<Translations> ask(
      DocumentJob<?> job, List<String> texts, DocumentOptions options, String target) {
    translations.checkBudget(job.caller(), texts, options.language(), target, options.provider());
    List<List<String>> batches =
        IntStream.iterate(0, i -> i < texts.size(), i -> i + TEXTS_PER_TRANSLATION)
            .mapToObj(i -> texts.subList(i, Math.min(texts.size(), i + TEXTS_PER_TRANSLATION)))
            .toList();
    return job.each(
        "translate",
        batches,
        List::size,
        batch ->
            translations.translate(
                job.caller(),
                batch.stream().map(String::strip).toList(),
                options.language(),
                target,
                options.provider(),
                options.glossary(),
                options.team().termbase()));
  }

  /**
   * @param segments indexes of the segments of the translations
   */
  private static List<SegmentTerm> terms(List<Integer> segments, List<Translation> translations) {
    return IntStream.range(0, segments.size())
        .boxed()
        .flatMap(
            i ->
                translations.get(i).missingTerms().stream()
                    .map(t -> new SegmentTerm(segments.get(i), t.term(), t.expected())))
        .limit(DocumentReport.MAX_LISTED)
        .toList();
  }

  private static List<TranslatedSegment> pairs(
      List<CorrectedSegment> corrected, List<String> translated) {
    return IntStream.range(0, corrected.size())
        .mapToObj(
            i ->
                new TranslatedSegment(
                    corrected.get(i).segment(), corrected.get(i).text(), translated.get(i)))
        .toList();
  }
}
