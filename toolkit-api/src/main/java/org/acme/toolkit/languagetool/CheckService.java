package org.acme.toolkit.languagetool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.CorrectionRequest;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.correction.RuleDescription;
import org.acme.toolkit.language.LanguageDetection.Detected;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.languagetool.CheckAnswer.CheckedLanguage;
import org.acme.toolkit.languagetool.CheckAnswer.DetectedLanguage;
import org.acme.toolkit.languagetool.CheckAnswer.Match;
import org.acme.toolkit.languagetool.CheckAnswer.Warnings;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.RequirementRule;
import org.acme.toolkit.requirement.VocabularyOptions;
import org.acme.toolkit.requirement.VocabularyService;
import org.acme.toolkit.text.Span;
import org.languagetool.Languages;

/** Checks texts with all rules of this application and answers as LanguageTool does. */
@ApplicationScoped
class CheckService {

  private final CorrectionService corrections;
  private final VocabularyService vocabulary;

  CheckService(CorrectionService corrections, VocabularyService vocabulary) {
    this.corrections = corrections;
    this.vocabulary = vocabulary;
  }

  /**
   * Chooses the language of a check and loads it. If the language of a text is not recognised, it
   * is the preferred one.
   *
   * @throws ProblemException 422 if the language is not supported; 503 if it is not loaded in time
   */
  Detected language(CheckRequest request, AnnotatedText text) {
    Detected language =
        request
            .knownLanguage()
            .map(tag -> new Detected(tag, 1))
            .or(
                () ->
                    corrections
                        .detect(text.checked(), List.of())
                        .map(detected -> variant(request, detected)))
            .or(() -> request.variants().findFirst().map(tag -> new Detected(tag, 0)))
            .orElseGet(() -> new Detected(corrections.languages().get(0), 0));
    return new Detected(corrections.load(language.tag()), language.confidence());
  }

  /**
   * @param language BCP 47 tag
   * @throws ProblemException 422 if the language is not supported; 503 if it is not loaded in time
   */
  ConfigurationInfo configuration(String language) {
    String tag = corrections.load(language);
    return ConfigurationInfo.of(corrections.rulesOf(tag), vocabulary.rules(tag).values());
  }

  private static Detected variant(CheckRequest request, Detected detected) {
    return request
        .variants()
        .filter(tag -> LanguageMatch.sameLanguage(tag, detected.tag()))
        .findFirst()
        .map(tag -> new Detected(tag, detected.confidence()))
        .orElse(detected);
  }

  /**
   * @param language of {@link #language}
   * @throws ProblemException 422 if the deadline passes
   */
  CheckAnswer check(
      CheckRequest request,
      WantedRules wanted,
      AnnotatedText text,
      Detected language,
      Deadline deadline) {
    String tag = language.tag();
    Stream<Match> matches =
        text.checked().isBlank() || request.isSecondPass()
            ? Stream.empty()
            : matches(request, wanted, text, tag, deadline);
    String name = Languages.getLanguageForShortCode(tag).getName();
    return new CheckAnswer(
        Software.CURRENT,
        new Warnings(false),
        new CheckedLanguage(name, tag, new DetectedLanguage(name, tag, language.confidence())),
        matches.sorted(Comparator.comparingInt(Match::offset)).toList());
  }

  private Stream<Match> matches(
      CheckRequest request,
      WantedRules wanted,
      AnnotatedText text,
      String language,
      Deadline deadline) {
    var around = new TextsAround(text, language);
    return Stream.concat(
        edits(request, wanted, text.checked(), language, deadline)
            .flatMap(edit -> match(edit, language, text, around).stream()),
        findings(request, wanted, text.checked(), language, deadline)
            .flatMap(finding -> match(finding, language, text, around).stream()));
  }

  private Stream<Edit> edits(
      CheckRequest request, WantedRules wanted, String text, String language, Deadline deadline) {
    return corrections
        .correct(
            new CorrectionRequest(
                text,
                language,
                request.isPicky() ? Level.PICKY : Level.STANDARD,
                List.of(),
                List.copyOf(wanted.disabledRules()),
                Application.NONE,
                null,
                null),
            deadline)
        .edits()
        .stream()
        .filter(edit -> wanted.include(edit.rule(), edit.category()));
  }

  /** What is often correct as it is, is a matter of style. */
  private Stream<Finding> findings(
      CheckRequest request, WantedRules wanted, String text, String language, Deadline deadline) {
    return vocabulary.examine(text, language, VocabularyOptions.NONE, deadline).findings().stream()
        .filter(finding -> request.isPicky() || !finding.doubtful())
        .filter(finding -> wanted.include(finding.rule(), Matches.REQUIREMENTS));
  }

  private Optional<Match> match(
      Edit edit, String language, AnnotatedText text, TextsAround around) {
    Span place = new Span(edit.offset(), edit.offset() + edit.length());
    RuleDescription rule = corrections.ruleOf(edit, language);
    return text.sent(place)
        .map(sent -> Matches.of(edit, rule, sent, around.context(sent), around.sentence(place)));
  }

  private Optional<Match> match(
      Finding finding, String language, AnnotatedText text, TextsAround around) {
    Span place = new Span(finding.offset(), finding.offset() + finding.length());
    RequirementRule rule = vocabulary.rules(language).get(finding.rule());
    return text.sent(place)
        .map(sent -> Matches.of(finding, rule, sent, around.context(sent), around.sentence(place)));
  }
}
