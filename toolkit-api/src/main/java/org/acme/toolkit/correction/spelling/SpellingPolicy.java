package org.acme.toolkit.correction.spelling;

import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.evidence.Judgement;
import org.acme.toolkit.correction.evidence.Quotation;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.UsualMisspellings;
import org.acme.toolkit.text.Span;

/**
 * Judges corrections of unknown words. English has a model that ranks the candidates by context. In
 * the other languages only one candidate may be near.
 */
public final class SpellingPolicy {

  private static final String ENGLISH = "en";

  /** Characters that may precede and follow a word in prose. In code there are others. */
  private static final String BEFORE_WORD = " \n\t(\"“‘'*_";

  private static final String AFTER_WORD = " \n\t.,;:!?)\"”’'*_";

  /** A word that occurs this often in the text is not a slip. */
  private static final int DELIBERATE_USES = 3;

  /** A word with a capital that occurs this often is a name. */
  private static final int USES_OF_NAME = 2;

  /** A slip of this length is clear without a sentence. */
  private static final int LONG_SLIP = 5;

  private final String text;
  private final String language;
  private final boolean isWhole;
  private final boolean isEssay;
  private final boolean nounsAreCapitalised;
  private final TextProfile profile;
  private final PossibleNames names;
  private final Surroundings around;

  /**
   * @param isWhole whether the text is not a part of a document
   * @param isEssay whether the text is general prose, in which names and foreign words are rare
   */
  public SpellingPolicy(
      String text, String language, boolean isWhole, boolean isEssay, TextProfile profile) {
    this.text = text;
    this.isWhole = isWhole;
    this.isEssay = isEssay;
    this.language = language;
    this.nounsAreCapitalised = language.equals("de");
    this.profile = profile;
    this.names = new PossibleNames(text, language, isEssay);
    this.around = new Surroundings(text);
  }

  public Judgement judge(RuleFinding finding, Span span, RankedReplacements ranked) {
    String original = span.of(text);
    String replacement = ranked.best();
    if (finding.isOfOtherVariant()
        || !isEssay && language.equals(ENGLISH) && KnownWords.contains(ENGLISH, original)) {
      return Judgement.STYLE;
    }
    if (!OnlyCandidate.isOrdinary(original, profile.isTechnical())
        || !isInProse(span)
        || Abbreviation.isAt(span, text, nounsAreCapitalised)) {
      return Judgement.TERM;
    }
    Quotation quotation = isEssay ? new Quotation("") : Quotation.around(text, span);
    if (quotation.isOneWord()
        || !isEssay
            && (!OnlyCandidate.hasVowel(original)
                || around.isItemBesideName(span, language)
                || names.isField(span))) {
      return Judgement.TERM;
    }
    if ((MissingAccent.explains(language, original, ranked.replacements())
            || MissingAccent.fits(
                language, around.wordBefore(span), original, ranked.replacements()))
        && !names.mayBeOfCode(span)
        && !profile.isQuoted(original)) {
      return judge(
          nounsAreCapitalised ? Judgement.UMLAUT : Judgement.ACCENT, span, ranked, quotation);
    }
    if (UsualMisspellings.explain(language, original, replacement)) {
      return judge(Judgement.USUAL_MISSPELLING, span, ranked, quotation);
    }
    if (isRepeated(original, ranked)) {
      return Judgement.REPEATED;
    }
    if (!names.isMisspeltTitle(span, replacement)
        && (names.contains(span, replacement) || !isEssay && profile.isName(original))) {
      return Judgement.NAME;
    }
    if (Character.isUpperCase(original.charAt(0))
        ? nounsAreCapitalised && around.isLine(span) && !KnownWords.contains(language, replacement)
        : isAlone(span, original, ranked)) {
      return Judgement.ALONE;
    }
    if (isForeign(original, ranked)
        || language.equals(ENGLISH) && EnglishStem.isElided(text, span.start())
        || quotation.hasUnknown(language, original)
        || !isEssay && around.isAmongUnknown(span, language)) {
      return Judgement.FOREIGN;
    }
    boolean isNoun =
        nounsAreCapitalised
            && GermanCompound.isNounIn(original, replacement, around.wordBefore(span, 1));
    if (!isNoun && !keepsFirstLetter(original, replacement)) {
      return Judgement.AMBIGUOUS;
    }
    if (isQuoted(span, quotation)) {
      return Judgement.QUOTED;
    }
    return isNoun ? Judgement.NOUN : byMistake(span, ranked);
  }

  /** It is no name although it is repeated, and may be a word of a third language. */
  private Judgement judge(
      Judgement mistake, Span span, RankedReplacements ranked, Quotation quotation) {
    String original = span.of(text);
    if (isAlone(span, original, ranked)) {
      return Judgement.ALONE;
    }
    if (quotation.hasUnknown(language, original)) {
      return Judgement.FOREIGN;
    }
    return isQuoted(span, quotation) ? Judgement.QUOTED : mistake;
  }

  private boolean isQuoted(Span span, Quotation quotation) {
    return !isEssay && (quotation.isSeveralWords() || around.isCopied(span));
  }

  /**
   * Judges by the mistake that explains the word. That it is elsewhere in the text shows that the
   * author means it.
   */
  private Judgement byMistake(Span span, RankedReplacements ranked) {
    String original = span.of(text);
    if (nounsAreCapitalised && GermanCompound.mayBeAnother(original, ranked.best())) {
      return Judgement.SIMILAR_WORD;
    }
    Judgement judgement =
        ranked.isRanked()
            ? byContext(span, ranked)
            : OnlyCandidate.judge(language, original, ranked.replacements());
    return judgement == Judgement.SIMILAR_WORD && profile.timesWritten(ranked.best()) > 0
        ? Judgement.WRITTEN_ELSEWHERE
        : judgement;
  }

  /** In documents, words with a capital and any other letters are too often names and terms. */
  private Judgement byContext(Span span, RankedReplacements ranked) {
    String original = span.of(text);
    String best = ranked.best();
    if (ranked.score() < LeastScore.of(isEssay, original, best)
        || EnglishStem.mayHaveOtherPrefix(best)
        || EnglishStem.hasAdjective(original)
        || !isEssay && EnglishStem.losesWord(original, best)) {
      return Judgement.AMBIGUOUS;
    }
    if (isEssay || isWhole && Character.isLowerCase(original.charAt(0))) {
      return Judgement.IN_PROSE;
    }
    boolean isOrdinary =
        Character.isLowerCase(original.charAt(0))
            || ranked.isUsual()
                && (names.isMisspeltTitle(span, best) || names.isSlipAtStart(span, best));
    return isOrdinary
            && !EnglishStem.isReplaced(original, best)
            && !RankedReplacements.isShort(original, best)
            && (RankedReplacements.isSlip(original, best)
                || OnlyCandidate.differsInSound(original, best))
        ? Judgement.RANKED
        : Judgement.SIMILAR_WORD;
  }

  /** Authors repeat names and terms, but also the same usual mistake. */
  private boolean isRepeated(String original, RankedReplacements ranked) {
    if (!nounsAreCapitalised && Character.isUpperCase(original.charAt(0))) {
      return profile.timesWritten(original) >= USES_OF_NAME;
    }
    return profile.timesWritten(original) >= DELIBERATE_USES && !isUsualMistake(original, ranked);
  }

  /**
   * Whether one correction alone explains a word. Without a model of its language, the author must
   * also write the word correctly elsewhere, or only accents may be missing. Words in "re" are
   * British, or names.
   */
  private boolean isUsualMistake(String original, RankedReplacements ranked) {
    boolean isKnown =
        language.equals(ENGLISH) && (isEssay || ranked.isUsual() && !original.endsWith("re"))
            || OnlyCandidate.differsInAccents(original, ranked.best())
            || profile.timesWritten(ranked.best()) > 0;
    return isKnown && OnlyCandidate.isCertain(language, original, ranked.replacements());
  }

  private boolean isInProse(Span span) {
    return (isEssay || !around.isField(span))
        && (span.start() == 0 || isEdge(text.charAt(span.start() - 1), BEFORE_WORD))
        && !around.isParameter(span.start())
        && (span.end() == text.length() || isEdge(text.charAt(span.end()), AFTER_WORD));
  }

  /** Inline codes of documents are private-use characters. English compounds have hyphens. */
  private boolean isEdge(char character, String edges) {
    return edges.indexOf(character) >= 0
        || character == '-' && language.equals(ENGLISH)
        || Character.getType(character) == Character.PRIVATE_USE;
  }

  private boolean isAlone(Span span, String original, RankedReplacements ranked) {
    boolean isUsualMistake =
        language.equals(ENGLISH)
            && original.length() >= LONG_SLIP
            && (RankedReplacements.isSlip(original, ranked.best())
                || OnlyCandidate.isCertain(language, original, ranked.replacements()));
    return TextProfile.isFragment(text, span) && !isUsualMistake
        || !isEssay && (around.isLine(span) || language.equals(ENGLISH) && around.isCommand(span));
  }

  /**
   * Whether another language has the word. A slip may by chance be a word of another language. But
   * English words occur in texts of every language.
   */
  private boolean isForeign(String original, RankedReplacements ranked) {
    boolean isSlip = RankedReplacements.isSlip(original, ranked.best());
    if (!ranked.isRanked()) {
      return EnglishStem.isChanged(original, ranked.best())
          || (isSlip ? EnglishStem.isEnglish(original) : KnownWords.isForeign(language, original));
    }
    boolean isCertain =
        isEssay || isSlip && ranked.score() >= LeastScore.OF_TECHNICAL_SLIP.of(original.length());
    return !isCertain && KnownWords.isForeign(language, original);
  }

  /** Checks the case of the first letter, and in texts about software also the letter itself. */
  private boolean keepsFirstLetter(String original, String replacement) {
    boolean changesOnlyCase = original.equalsIgnoreCase(replacement);
    boolean keepsCase =
        Character.isUpperCase(original.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    boolean keepsLetter = original.regionMatches(true, 0, replacement, 0, 1);
    return (keepsCase || changesOnlyCase && language.equals(ENGLISH))
        && (keepsLetter || !profile.isTechnical());
  }
}
