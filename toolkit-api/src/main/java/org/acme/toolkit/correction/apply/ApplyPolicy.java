package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.ITSIssueType;

/**
 * Decides which findings are applied without asking. A wrong correction costs the reader's trust,
 * and a missed one costs a click. So only small changes of ordinary words are applied, from rules
 * about right and wrong. Texts about software need more evidence, because no dictionary knows their
 * names.
 */
public final class ApplyPolicy {

  private static final Set<ITSIssueType> RIGHT_OR_WRONG =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);

  /** Rules of another type that are just as reliable. */
  private static final Set<String> RIGHT_OR_WRONG_RULES =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "GONNA",
          "WANNA");

  /** Reliable rules whose findings are only suggested in texts about software. */
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

  /** Rules about compounds that may be written in two ways, or that are names. */
  private static final Pattern TASTE =
      Pattern.compile(
          "EN_COMPOUNDS_.*|CROSS_COMPOUNDS|META_DATA|.*_COMPOUNDS|CA_BRAND_NEW|ACCORDING_TO_ME");

  /** One word, or two words with a letter at the wrong side of the space: "successfull as". */
  private static final Pattern WORDS =
      Pattern.compile(TextProfile.WORD + "(?: " + TextProfile.WORD + ")?+");

  private static final String SENTENCE_START_RULE = "UPPERCASE_SENTENCE_START";

  /** Text before the first word of a sentence, paragraph, heading, list item or cell. */
  private static final Pattern SENTENCE_START =
      Pattern.compile("([.!?:#*>|-]\\s+|\\n\\s*\\n\\s*)$");

  /** Characters around a word in a sentence. Other characters suggest code. */
  private static final String BEFORE_WORD = " \n\t(\"“‘'*_";

  private static final String AFTER_WORD = " \n\t.,;:!?)\"”’'*_";

  /** A word that occurs this often is intended. */
  private static final int DELIBERATE = 3;

  /** Minimum gain in probability (natural logarithm) if there are several replacements. */
  private static final float GRAMMAR_GAIN = 1;

  /**
   * In texts about software, a replacement with a lower gain (natural logarithm) shows that the
   * rule is wrong.
   */
  private static final float TECHNICAL_LOSS = -2;

  /**
   * Minimum length of a word that is not a name, in a language that capitalises all nouns, if one
   * letter differs.
   */
  private static final int LONG_NOUN = 6;

  private final String text;
  private final boolean nounsAreCapitalised;
  private final TextProfile profile;

  /**
   * @param nounsAreCapitalised whether the language writes all nouns with a capital, as German does
   * @param names protected tokens that are not ordinary words, numbers or acronyms
   */
  public ApplyPolicy(String text, boolean nounsAreCapitalised, long names) {
    this.text = text;
    this.nounsAreCapitalised = nounsAreCapitalised;
    this.profile = new TextProfile(text, names);
  }

  /**
   * @param span the position of the finding in the text
   * @param ranked the replacements of the finding, best first
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
    if (!RIGHT_OR_WRONG.contains(finding.type()) && !RIGHT_OR_WRONG_RULES.contains(finding.rule())
        || TASTE.matcher(finding.rule()).matches()) {
      return false;
    }
    if (finding.isSpelling()) {
      return isSafeSpelling(finding, span, ranked);
    }
    if (profile.isTechnical() && ranked.isRanked() && ranked.gain() < TECHNICAL_LOSS) {
      return false;
    }
    // Several replacements usually mean different things. So one of them must fit clearly best.
    return ranked.replacements().size() == 1
        || finding.type() != ITSIssueType.Grammar
        || ranked.isRanked() && ranked.gain() >= GRAMMAR_GAIN;
  }

  /** A compound that is written as one word, outside names of software: "home work". */
  private boolean isOneWord(RuleFinding finding, Span span, RankedReplacements ranked) {
    return !profile.isTechnical()
        && TASTE.matcher(finding.rule()).matches()
        && span.of(text).replace(" ", "").equalsIgnoreCase(ranked.best());
  }

  private boolean isSafeSpelling(RuleFinding finding, Span span, RankedReplacements ranked) {
    String original = span.of(text);
    String replacement = ranked.best();
    boolean onlyCase = original.equalsIgnoreCase(replacement);
    boolean sameInitialCase =
        Character.isUpperCase(original.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    return !isOtherVariant(finding)
        && (profile.isTechnical() ? TextProfile.WORD : WORDS).matcher(original).matches()
        && !SoftwareWords.contains(original)
        && isInProse(span)
        && !original.equals(original.toUpperCase(Locale.ROOT))
        && (!isName(span.start()) || isSlipInNoun(original, replacement))
        && profile.timesWritten(original) < DELIBERATE
        && (onlyCase || sameInitialCase)
        && (!profile.isTechnical() || original.regionMatches(true, 0, replacement, 0, 1))
        && (ranked.isRanked()
            ? ranked.score() >= leastScore(original, replacement)
            : !replacement.contains(" ") && RankedReplacements.isNear(original, replacement));
  }

  private boolean isSlipInNoun(String original, String replacement) {
    return nounsAreCapitalised
        && original.length() >= LONG_NOUN
        && EditDistance.between(original, replacement) == 1;
  }

  private float leastScore(String original, String replacement) {
    if (!profile.isTechnical()) {
      return LeastScore.PROSE.of(original);
    }
    return RankedReplacements.isSlip(original, replacement)
        ? LeastScore.TECHNICAL_SLIP.of(original)
        : LeastScore.TECHNICAL.of(original);
  }

  private boolean isInProse(Span span) {
    return (span.start() == 0 || isEdge(text.charAt(span.start() - 1), BEFORE_WORD))
        && (span.end() == text.length() || isEdge(text.charAt(span.end()), AFTER_WORD));
  }

  /** Inline codes of documents come as characters of private use. */
  private static boolean isEdge(char character, String edges) {
    return edges.indexOf(character) >= 0 || Character.getType(character) == Character.PRIVATE_USE;
  }

  /**
   * After another sentence, or as the only paragraph; a list item or a cell may start as it likes.
   */
  private boolean startsSentence(int offset) {
    String before = text.substring(Math.max(0, offset - 3), offset);
    return offset == 0
        ? !profile.isTechnical() && text.indexOf('\n') < 0 && text.matches("(?s).*[.?!]\\s*")
        : before.matches("\\p{Ll}[.!?] ");
  }

  /** "colour" in American English: LanguageTool tells it apart only in its message. */
  private static boolean isOtherVariant(RuleFinding finding) {
    return finding.message().endsWith(" English.");
  }

  /** A capital inside a sentence. */
  private boolean isName(int offset) {
    String before = text.substring(Math.max(0, offset - 4), offset);
    return Character.isUpperCase(text.charAt(offset))
        && !before.isBlank()
        && !SENTENCE_START.matcher(before).find();
  }
}
