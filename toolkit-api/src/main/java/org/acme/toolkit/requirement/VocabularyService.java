package org.acme.toolkit.requirement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;
import org.acme.toolkit.requirement.rule.WordNet;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;
import org.acme.toolkit.text.VisibleText;

/** Checks the wording of a specification. */
@ApplicationScoped
public class VocabularyService {

  /** Each is made at its first use, because it takes seconds to read its rules. */
  private final LoadingCache<String, Examiner> examiners =
      Caffeine.newBuilder().build(Examiner::of);

  private final LanguageDetection detection;

  VocabularyService(LanguageDetection detection) {
    this.detection = detection;
  }

  /** Loads what the examination of a language needs, before the application has started. */
  public static void loadEarly(String language) {
    if (LanguageMatch.sameLanguage(language, "en")) {
      WordNet.open();
    }
  }

  /**
   * @param language BCP 47 tag, or {@code auto} to detect it
   * @throws ProblemException 413 if the text is too long; 422 if its language has no rules or is
   *     not recognised, or if the deadline passes
   */
  public VocabularyReport examine(
      String text, String language, VocabularyOptions options, Deadline deadline) {
    return examined(text, language, options, deadline).report();
  }

  private Examined examined(
      String text, String language, VocabularyOptions options, Deadline deadline) {
    TextLimit.check(text);
    var visible = new VisibleText(text);
    List<Span> given = ProtectedTokens.in(visible.text(), options.glossary());
    Examiner examiner = examiner(language, visible.text(), given);
    List<String> terms = options.terms(examiner.tag());
    List<Span> tokens =
        terms.size() > options.glossary().size()
            ? ProtectedTokens.in(visible.text(), terms)
            : given;
    Examined examined = examiner.examine(visible.text(), tokens, options, deadline);
    return new Examined(examined.report().at(visible::original, text), examined.meanings());
  }

  /**
   * Analyses a part of a text, so that the parts of a long one are analysed side by side.
   *
   * @param language BCP 47 tag
   * @throws ProblemException as {@link #examine} does
   */
  public AnalyzedPart analyze(
      String text, String language, VocabularyOptions options, Deadline deadline) {
    TextLimit.check(text);
    Examiner examiner = examiner(language);
    var visible = new VisibleText(text);
    List<Span> tokens = ProtectedTokens.in(visible.text(), options.terms(examiner.tag()));
    return new AnalyzedPart(
        text, visible, tokens, examiner.analyze(visible.text(), tokens, deadline));
  }

  /**
   * Checks a text as a whole.
   *
   * @param parts of {@link #analyze}
   * @return places in the text of the parts, joined by {@link AnalyzedPart#BETWEEN}
   * @throws ProblemException as {@link #examine} does
   */
  public VocabularyReport examine(
      List<AnalyzedPart> parts, String language, VocabularyOptions options, Deadline deadline) {
    var joined = new JoinedParts(parts);
    return examined(joined, language, options, deadline).report();
  }

  private Examined examined(
      JoinedParts joined, String language, VocabularyOptions options, Deadline deadline) {
    Examined examined =
        examiner(language).examine(joined.specification(), joined.tokens(), options, deadline);
    return new Examined(examined.report().at(joined::original, joined.text()), examined.meanings());
  }

  /**
   * Compares two texts, each as a whole.
   *
   * @param before parts of {@link #analyze} of the old version, and {@code after} of the new one
   * @throws ProblemException as {@link #examine} does
   */
  public Comparison compare(
      List<AnalyzedPart> before,
      List<AnalyzedPart> after,
      String language,
      VocabularyOptions options,
      Deadline deadline) {
    return VersionComparison.of(
        examined(new JoinedParts(before), language, options, deadline),
        examined(new JoinedParts(after), language, options, deadline));
  }

  /**
   * @param language BCP 47 tag, or {@code auto} to detect it
   * @return BCP 47 tag of the rules for the text
   * @throws ProblemException 422 if there are none
   */
  public String language(String text, String language, VocabularyOptions options) {
    return examiner(language, text, ProtectedTokens.in(text, options.glossary())).tag();
  }

  /**
   * @throws ProblemException as {@link #examine} does
   */
  public Comparison compare(ComparisonRequest request, Deadline deadline) {
    VocabularyOptions options =
        VocabularyOptions.of(request.glossary(), request.ignoredRules(), request.rules());
    Examined after = examined(request.after(), request.language(), options, deadline);
    Examined before = examined(request.before(), after.report().language(), options, deadline);
    return VersionComparison.of(before, after);
  }

  /**
   * @param language BCP 47 tag
   * @throws ProblemException 422 if the language has no rules
   */
  public Map<String, RequirementRule> rules(String language) {
    return examiner(language).descriptions();
  }

  /**
   * @param language BCP 47 tag
   * @throws ProblemException 422 if the language has no rules
   */
  public void checkLanguage(String language) {
    examiner(language);
  }

  private Examiner examiner(String language, String text, List<Span> tokens) {
    if (!language.equalsIgnoreCase(LanguageTag.AUTO)) {
      return examiner(language);
    }
    return detection
        .languageOf(prose(text, tokens))
        .map(this::examiner)
        .orElseThrow(() -> unsupported("The language of the text could not be detected."));
  }

  /** Ignores the region of the tag, because the rules are the same for all variants of English. */
  private Examiner examiner(String tag) {
    return Examiner.LANGUAGES.stream()
        .filter(language -> LanguageMatch.sameLanguage(language, tag))
        .findFirst()
        .map(examiners::get)
        .orElseThrow(
            () ->
                unsupported(
                    "There are no rules for %s (%s)."
                        .formatted(
                            Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH), tag)));
  }

  /** Leaves out code and addresses, which look English in every language. */
  private static String prose(String text, List<Span> tokens) {
    return Patch.apply(
        text, tokens.stream().map(token -> new Patch(token.start(), token.end(), "")).toList());
  }

  private ProblemException unsupported(String reason) {
    return new ProblemException(
        Problem.of(
            ProblemType.UNSUPPORTED_LANGUAGE,
            "%s Supported are: %s.".formatted(reason, String.join(", ", Examiner.LANGUAGES)),
            Map.of("supported", Examiner.LANGUAGES)));
  }
}
