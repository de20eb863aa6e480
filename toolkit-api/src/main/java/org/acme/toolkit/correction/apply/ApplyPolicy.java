package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.ITSIssueType;

/**
 * Decides what is corrected without asking. A wrong correction costs a reader's trust, a missed one
 * a click: so only small changes to ordinary words, made by rules about right and wrong, and the
 * more surely the more the text is about software, whose names no dictionary knows.
 */
public final class ApplyPolicy {

  private static final Set<ITSIssueType> RIGHT_OR_WRONG =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);

  /** Of another type, but as clear. */
  private static final Set<String> RIGHT_OR_WRONG_RULES =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "GONNA",
          "WANNA");

  /** Right or wrong as well, but only suggested to authors who write about software. */
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

  /** Where one may write a compound in two ways: people's taste, and names of things. */
  private static final Pattern TASTE =
      Pattern.compile(
          "EN_COMPOUNDS_.*|CROSS_COMPOUNDS|META_DATA|.*_COMPOUNDS|CA_BRAND_NEW|ACCORDING_TO_ME");

  /** A word, or two of which one takes letters of the other: "successfull as". */
  private static final Pattern WORDS =
      Pattern.compile(TextProfile.WORD + "(?: " + TextProfile.WORD + ")?+");

  private static final String SENTENCE_START_RULE = "UPPERCASE_SENTENCE_START";

  /** What precedes the first word of a sentence, a paragraph, a heading, a list item or a cell. */
  private static final Pattern SENTENCE_START =
      Pattern.compile("([.!?:#*>|-]\\s+|\\n\\s*\\n\\s*)$");

  /** What follows and precedes a word in a sentence, rather than in code. */
  private static final String BEFORE_WORD = " \n\t(\"“‘'*_";

  private static final String AFTER_WORD = " \n\t.,;:!?)\"”’'*_";

  /** An author who writes a word this often means it. */
  private static final int DELIBERATE = 3;

  /** How much more probable one of several replacements has to make a sentence. */
  private static final float GRAMMAR_GAIN = 1;

  /** Less probable than this, in a text about software, and the rule is mistaken. */
  private static final float TECHNICAL_LOSS = -2;

  /** In a language that capitalises all nouns: as long, and as near to one, and it is no name. */
  private static final int LONG_NOUN = 6;

  private final String text;
  private final boolean nounsAreCapitalised;
  private final TextProfile profile;

  /**
   * @param nounsAreCapitalised whether the text's language, as German does, writes all nouns as
   *     others write names
   * @param names protected tokens that are no ordinary word, number or acronym
   */
  public ApplyPolicy(String text, boolean nounsAreCapitalised, long names) {
    this.text = text;
    this.nounsAreCapitalised = nounsAreCapitalised;
    this.profile = new TextProfile(text, names);
  }

  /**
   * @param span where the finding stands in the text
   * @param ranked its replacements, best first
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
    // Several ways to mend a sentence mean different things, unless one fits clearly best.
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
            ? ranked.score()
                >= leastScore(original.length(), RankedReplacements.isSlip(original, replacement))
            : !replacement.contains(" ") && RankedReplacements.isNear(original, replacement));
  }

  private boolean isSlipInNoun(String original, String replacement) {
    return nounsAreCapitalised
        && original.length() >= LONG_NOUN
        && EditDistance.between(original, replacement) == 1;
  }

  /** The shorter an unknown word, the more words are near it, and the more often it is a name. */
  private float leastScore(int length, boolean isSlip) {
    if (!profile.isTechnical()) {
      return length <= 4 ? 0 : length < 8 ? -2 : -5;
    }
    if (isSlip) {
      return length <= 4 ? 5 : length <= 6 ? 0 : -5;
    }
    return length <= 4 ? 10 : length <= 6 ? 5 : 2;
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
