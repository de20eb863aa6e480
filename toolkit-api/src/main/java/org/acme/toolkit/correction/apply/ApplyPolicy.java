package org.acme.toolkit.correction.apply;

import java.util.Set;
import org.acme.toolkit.correction.condition.FrenchAgreement;
import org.acme.toolkit.correction.condition.NamedSubject;
import org.acme.toolkit.correction.condition.RuleConditions;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.evidence.Judgement;
import org.acme.toolkit.correction.evidence.Quotation;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.correction.spelling.MissingAccent;
import org.acme.toolkit.correction.spelling.RankedReplacements;
import org.acme.toolkit.correction.spelling.SpellingPolicy;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.ITSIssueType;

/**
 * Judges which corrections may be applied without asking. A wrong correction costs the trust of the
 * author, but a missed one costs only a click. So only small changes to ordinary words are certain,
 * and only those of rules about right and wrong. Texts about software need more certainty, because
 * no dictionary knows their names (ADR 21).
 */
public final class ApplyPolicy {

  private static final Set<ITSIssueType> RIGHT_OR_WRONG =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);

  /** Several replacements of such a finding hardly differ in meaning. */
  private static final Set<ITSIssueType> SAME_MEANING =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Duplication);

  private static final String ENGLISH = "en";

  private static final String GERMAN = "de";

  private static final String SENTENCE_START_RULE = "UPPERCASE_SENTENCE_START";

  /** Minimum gain to apply one of several grammatical replacements, as a natural logarithm. */
  private static final float LEAST_GRAMMAR_GAIN = 1;

  /** The same in texts about software. With a lower gain, the rule is probably wrong. */
  private static final float LEAST_TECHNICAL_GAIN = -2;

  private final String text;
  private final String language;

  /**
   * Whether the text is general prose in English, which has a model of word sequences. Documents,
   * texts about software and other languages need more certainty.
   */
  private final boolean isEssay;

  private final TextProfile profile;
  private final Surroundings around;
  private final SpellingPolicy spelling;
  private final SentenceStart sentenceStart;

  /**
   * @param language the language of the text, without region
   * @param isWhole whether the text is not a part of a document
   * @param profile of the text, or of the document that it is a part of
   */
  public ApplyPolicy(String text, String language, boolean isWhole, TextProfile profile) {
    this.text = text;
    this.language = language;
    this.profile = profile;
    this.around = new Surroundings(text);
    this.isEssay = isWhole && language.equals(ENGLISH) && !profile.isTechnical();
    this.sentenceStart = new SentenceStart(around, language, isEssay);
    this.spelling = new SpellingPolicy(text, language, isWhole, isEssay, profile);
  }

  /**
   * @param span place of the finding in the text
   * @param ranked replacements of the finding, best first
   */
  public Judgement judge(RuleFinding finding, Span span, RankedReplacements ranked) {
    if (ranked.replacements().isEmpty() || ranked.best().isEmpty()) {
      return Judgement.NO_REPLACEMENT;
    }
    if (finding.rule().equals(SENTENCE_START_RULE)) {
      return sentenceStart.isAt(span) ? Judgement.SENTENCE_END : Judgement.SENTENCE_START;
    }
    if (RuleLists.isRepetition(finding.rule(), span.of(text))) {
      return isEssay
              || RuleLists.isRepeatedByMistake(language, ranked.best())
                  && RuleConditions.isTwice(ranked.best(), around, span)
          ? Judgement.WRITTEN_TWICE
          : Judgement.REPEATED;
    }
    if (!isEssay && around.has(ranked.best(), span)) {
      return Judgement.REPEATED;
    }
    if (RuleLists.isListOfWords(finding.rule())
        && MissingAccent.explains(language, span.of(text), ranked.replacements())) {
      return spelling.judge(finding, span, ranked);
    }
    if (RuleLists.isWrongEverywhere(finding.rule())
        || !isEssay && RuleLists.isOftenWrong(finding.rule())
        || language.equals(ENGLISH) && NamedSubject.isVerb(span, ranked.best(), around)
        || FrenchAgreement.isDoubtful(finding.rule(), ranked.best(), around, span)) {
      return Judgement.OFTEN_WRONG;
    }
    // Of the many rules for English, those without a record are wrong too often.
    if (!isEssay
        && !finding.isSpelling()
        && (finding.isDoubtful()
            || !ProvenRules.areRight(language, finding.rule(), around, span))) {
      return ProvenRules.contain(language, finding.rule())
          ? Judgement.OTHER_WORDS
          : Judgement.UNPROVEN;
    }
    if (!isEssay
        && (RuleLists.isAboutNames(finding.rule())
                && (text.startsWith(".", span.start() - 1) // ".config Datei"
                    || NameOfWords.mayBeAnother(span.of(text), ranked.best()))
            || RuleLists.isAboutSpelling(finding.rule()) && profile.isName(span.of(text)))) {
      return Judgement.NAME;
    }
    if (!isEssay && !finding.isSpelling() && around.isNoProse(span)) {
      return Judgement.ALONE;
    }
    if (!isEssay
        && !finding.isSpelling()
        && (around.isCopied(span) || Quotation.around(text, span).isSeveralWords())) {
      return Judgement.QUOTED;
    }
    if (profile.isTechnical() && RuleLists.isForEssays(finding.rule())) {
      return Judgement.STYLE;
    }
    if (isOneWord(finding, span, ranked)) {
      return certain(finding);
    }
    if (!isAboutRightOrWrong(finding)) {
      return Judgement.STYLE;
    }
    if (finding.isSpelling()) {
      Judgement judgement = spelling.judge(finding, span, ranked);
      return !isEssay && isPart(span) && judgement.confidence() > Judgement.UNPROVEN.confidence()
          ? Judgement.UNPROVEN
          : judgement;
    }
    if (!isEssay && text.startsWith("[", span.start() - 1)) {
      return Judgement.TERM;
    }
    return isEssay || !touchesName(span, ranked) ? grammar(finding, ranked) : Judgement.NAME;
  }

  /** Whether a word is a part of a compound. Names of software have hyphens, too. */
  private boolean isPart(Span span) {
    return text.startsWith("-", span.start() - 1) || text.startsWith("-", span.end());
  }

  /** Whether the word before is a name, which has no number, or the replacement loses a sign. */
  private boolean touchesName(Span span, RankedReplacements ranked) {
    String before = around.wordBefore(span);
    return !before.isEmpty()
            && (isName(before)
                || !language.equals(GERMAN) && NamedSubject.mayBe(before, span, around))
        || NameOfWords.signs(span.of(text)) > NameOfWords.signs(ranked.best());
  }

  private boolean isName(String word) {
    return !language.equals(GERMAN)
        && Character.isUpperCase(word.charAt(0))
        && (profile.isName(word) || profile.isNeverSmall(word));
  }

  private static boolean isAboutRightOrWrong(RuleFinding finding) {
    return (RIGHT_OR_WRONG.contains(finding.type())
            || RuleLists.isAboutRightOrWrong(finding.rule()))
        && !RuleLists.isAboutCompounds(finding.rule());
  }

  private Judgement grammar(RuleFinding finding, RankedReplacements ranked) {
    if (profile.isTechnical()
        && ranked.isRanked()
        && ranked.gain() < LEAST_TECHNICAL_GAIN
        && ProvenRules.needModel(finding.rule())) {
      return Judgement.OFTEN_WRONG;
    }
    boolean isOnly =
        ranked.replacements().size() == 1 || RuleLists.offersOtherForms(finding.rule());
    if (isOnly || SAME_MEANING.contains(finding.type())) {
      return certain(finding);
    }
    // Several replacements differ in meaning, so the best one must fit clearly.
    return ranked.isRanked() && ranked.gain() >= LEAST_GRAMMAR_GAIN
        ? certain(finding)
        : Judgement.AMBIGUOUS;
  }

  private Judgement certain(RuleFinding finding) {
    if (isEssay) {
      return Judgement.IN_PROSE;
    }
    return ProvenRules.haveRecord(language, finding.rule())
        ? Judgement.PROVEN_RULE
        : Judgement.FIXED_WORDS;
  }

  /** Whether a compound becomes one word in general prose: "home work". */
  private boolean isOneWord(RuleFinding finding, Span span, RankedReplacements ranked) {
    return !profile.isTechnical()
        && RuleLists.isAboutCompounds(finding.rule())
        && span.of(text).replace(" ", "").equalsIgnoreCase(ranked.best());
  }
}
