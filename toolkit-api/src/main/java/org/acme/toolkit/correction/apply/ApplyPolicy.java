package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.ITSIssueType;

/**
 * Decides which corrections are applied without asking. A wrong correction costs the trust of the
 * author, but a missed one costs only a click. So only small changes to ordinary words are applied,
 * and only from rules about right and wrong. Texts about software need more certainty, because no
 * dictionary knows their names (ADR 21).
 */
public final class ApplyPolicy {

  private static final Set<ITSIssueType> RIGHT_OR_WRONG =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);

  /** Rules of other types that are also about right and wrong. */
  private static final Set<String> RIGHT_OR_WRONG_RULES =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "GONNA",
          "WANNA");

  /** Rules that are applied to general prose, but only suggested in texts about software. */
  private static final Set<String> ESSAY_RULES =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "BARE_SINGULAR_NOUN",
          "A_INSTALL",
          "TOO_ADJECTIVE_TO");

  /** Rules about compounds. Both spellings may be correct, by taste or in names. */
  private static final Pattern COMPOUND_RULES =
      Pattern.compile(
          "EN_COMPOUNDS_.*|CROSS_COMPOUNDS|META_DATA|.*_COMPOUNDS|CA_BRAND_NEW|ACCORDING_TO_ME");

  /** One word, or two if a letter moves from one to the other: "successfull as". */
  private static final Pattern WORDS =
      Pattern.compile(TextProfile.WORD + "(?: " + TextProfile.WORD + ")?+");

  private static final String SENTENCE_START_RULE = "UPPERCASE_SENTENCE_START";

  /** Text before the first word of a sentence, paragraph, heading, list item or table cell. */
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:[.!?:#*>|-]\\s{1,3}|\\n\\s{0,2}\\n\\s{0,2})$");

  /** Characters that may precede and follow a word in prose. In code there are others. */
  private static final String BEFORE_WORD = " \n\t(\"“‘'*_";

  private static final String AFTER_WORD = " \n\t.,;:!?)\"”’'*_";

  /** A word that occurs this often in the text is not a slip. */
  private static final int DELIBERATE_USES = 3;

  /** Minimum gain to apply one of several grammatical replacements, as a natural logarithm. */
  private static final float LEAST_GRAMMAR_GAIN = 1;

  /**
   * Minimum gain in texts about software, as a natural logarithm. With a lower gain, the rule is
   * probably wrong.
   */
  private static final float LEAST_TECHNICAL_GAIN = -2;

  /** A capitalised noun of at least this length is no name if one edit makes it a word. */
  private static final int LONG_NOUN = 6;

  private final String text;
  private final boolean nounsAreCapitalised;
  private final TextProfile profile;

  /**
   * @param nounsAreCapitalised whether the language writes all nouns with a capital, as German does
   * @param names number of protected tokens that are not ordinary words, numbers or acronyms
   */
  public ApplyPolicy(String text, boolean nounsAreCapitalised, long names) {
    this.text = text;
    this.nounsAreCapitalised = nounsAreCapitalised;
    this.profile = new TextProfile(text, names);
  }

  /**
   * @param span place of the finding in the text
   * @param ranked replacements of the finding, best first
   */
  public boolean isSafe(RuleFinding finding, Span span, RankedReplacements ranked) {
    if (ranked.replacements().isEmpty() || ranked.best().isEmpty()) {
      return false;
    }
    if (finding.rule().equals(SENTENCE_START_RULE)) {
      return startsSentence(span.start());
    }
    if (profile.isTechnical() && ESSAY_RULES.contains(finding.rule())) {
      return false;
    }
    if (isOneWord(finding, span, ranked)) {
      return true;
    }
    if (!isAboutRightOrWrong(finding)) {
      return false;
    }
    return finding.isSpelling()
        ? isSafeSpelling(finding, span, ranked)
        : isSafeGrammar(finding, ranked);
  }

  private static boolean isAboutRightOrWrong(RuleFinding finding) {
    return (RIGHT_OR_WRONG.contains(finding.type())
            || RIGHT_OR_WRONG_RULES.contains(finding.rule()))
        && !isCompoundRule(finding);
  }

  private static boolean isCompoundRule(RuleFinding finding) {
    return COMPOUND_RULES.matcher(finding.rule()).matches();
  }

  private boolean isSafeGrammar(RuleFinding finding, RankedReplacements ranked) {
    if (profile.isTechnical() && ranked.isRanked() && ranked.gain() < LEAST_TECHNICAL_GAIN) {
      return false;
    }
    if (ranked.replacements().size() == 1 || finding.type() != ITSIssueType.Grammar) {
      return true;
    }
    // Several replacements differ in meaning, so the best one must fit clearly.
    return ranked.isRanked() && ranked.gain() >= LEAST_GRAMMAR_GAIN;
  }

  /** Whether a compound becomes one word in general prose: "home work". */
  private boolean isOneWord(RuleFinding finding, Span span, RankedReplacements ranked) {
    return !profile.isTechnical()
        && isCompoundRule(finding)
        && span.of(text).replace(" ", "").equalsIgnoreCase(ranked.best());
  }

  private boolean isSafeSpelling(RuleFinding finding, Span span, RankedReplacements ranked) {
    String original = span.of(text);
    String replacement = ranked.best();
    return !isOtherVariant(finding)
        && isOrdinaryWord(original)
        && isInProse(span)
        && (!isName(span.start()) || isSlipInNoun(original, replacement))
        && keepsFirstLetter(original, replacement)
        && isLikely(original, ranked);
  }

  private boolean isOrdinaryWord(String original) {
    Pattern word = profile.isTechnical() ? TextProfile.WORD : WORDS;
    boolean isAllCapitals = original.equals(original.toUpperCase(Locale.ROOT));
    return word.matcher(original).matches()
        && !isAllCapitals
        && !SoftwareWords.contains(original)
        && profile.timesWritten(original) < DELIBERATE_USES;
  }

  /** Checks the case of the first letter, and in texts about software also the letter itself. */
  private boolean keepsFirstLetter(String original, String replacement) {
    boolean changesOnlyCase = original.equalsIgnoreCase(replacement);
    boolean keepsCase =
        Character.isUpperCase(original.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    boolean keepsLetter = original.regionMatches(true, 0, replacement, 0, 1);
    return (changesOnlyCase || keepsCase) && (keepsLetter || !profile.isTechnical());
  }

  private boolean isLikely(String original, RankedReplacements ranked) {
    String replacement = ranked.best();
    return ranked.isRanked()
        ? ranked.score() >= leastScore(original, replacement).of(original.length())
        : !replacement.contains(" ") && RankedReplacements.isNear(original, replacement);
  }

  private LeastScore leastScore(String original, String replacement) {
    if (!profile.isTechnical()) {
      return LeastScore.IN_PROSE;
    }
    return RankedReplacements.isSlip(original, replacement)
        ? LeastScore.OF_TECHNICAL_SLIP
        : LeastScore.IN_TECHNICAL_TEXT;
  }

  private boolean isSlipInNoun(String original, String replacement) {
    return nounsAreCapitalised
        && original.length() >= LONG_NOUN
        && EditDistance.between(original, replacement) == 1;
  }

  private boolean isInProse(Span span) {
    return (span.start() == 0 || isEdge(text.charAt(span.start() - 1), BEFORE_WORD))
        && (span.end() == text.length() || isEdge(text.charAt(span.end()), AFTER_WORD));
  }

  /** Inline codes of documents are private-use characters. They may be next to a word. */
  private static boolean isEdge(char character, String edges) {
    return edges.indexOf(character) >= 0 || Character.getType(character) == Character.PRIVATE_USE;
  }

  /** Whether a sentence certainly starts here. List items and cells may start in lower case. */
  private boolean startsSentence(int offset) {
    if (offset == 0) {
      boolean isOneParagraph = text.indexOf('\n') < 0 && text.matches("(?s).*[.?!]\\s*");
      return isOneParagraph && !profile.isTechnical();
    }
    String before = text.substring(Math.max(0, offset - 3), offset);
    return before.matches("\\p{Ll}[.!?] ");
  }

  /** For example "colour" in American English. Only the message of LanguageTool says so. */
  private static boolean isOtherVariant(RuleFinding finding) {
    return finding.message().endsWith(" English.");
  }

  /** Whether a word inside a sentence has a capital. */
  private boolean isName(int offset) {
    String before = text.substring(Math.max(0, offset - 4), offset);
    return Character.isUpperCase(text.charAt(offset))
        && !before.isBlank()
        && !SENTENCE_START.matcher(before).find();
  }
}
