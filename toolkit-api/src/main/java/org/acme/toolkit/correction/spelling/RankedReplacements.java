package org.acme.toolkit.correction.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.fluency.Fluency;

/**
 * The replacements of a finding, best first.
 *
 * @param isRanked whether they are ranked by context; otherwise they are in the rule's order
 * @param gain natural logarithm of the factor by which the first makes the sentence more probable
 * @param score the gain of the first, with the bonuses and penalties below
 * @param isUsual whether the model knows the first
 */
public record RankedReplacements(
    List<String> replacements, boolean isRanked, float gain, float score, boolean isUsual) {

  // Penalties and bonuses have the unit of the gain; ADR 21 says how they were chosen.

  private static final float CHANGED_LETTER_PENALTY = 2;

  /** For the same letters in another order, which is a common slip. */
  private static final float SWAPPED_LETTERS_BONUS = 3;

  /** For a letter that is missing inside the word or written twice. */
  private static final float SLIP_BONUS = 2;

  /** People rarely get the first letter wrong. */
  private static final float FIRST_LETTER_PENALTY = 3;

  /** The last letter is often an ending, which changes the meaning. */
  private static final float LAST_LETTER_PENALTY = 2;

  /** For each position in the order of the rule. */
  private static final float RANK_PENALTY = 0.5f;

  /** The rule's order counts more in grammar: after "she go", "goes" comes before "went". */
  private static final float GRAMMAR_RANK_PENALTY = 3;

  /** If one word is split into two, the minimum log probability of the second word. */
  private static final float USUAL_PAIR = -6;

  /** A score that is lower than all others. */
  private static final float NEVER = -1000;

  /** The rules of French and Spanish about the number of a determiner and its noun. */
  private static final Set<String> ABOUT_DETERMINERS = Set.of("D_N", "AGREEMENT_DET_NOUN");

  private static final Pattern FIRST_END = Pattern.compile("[ '’]");

  private static final int SHORT_WORD = 4;
  private static final int MEDIUM_WORD = 8;

  /**
   * Leaves the order of the rule, but that the same letters with an accent or a capital come first,
   * and of these the one with the fewest changes: "versand", "Versand"; "prété", "prêté". Of a
   * determiner and its noun, people get the end of the noun wrong: "les page", "les pages".
   */
  public static RankedReplacements unranked(RuleFinding finding, String original) {
    String letters = letters(original);
    List<String> replacements =
        finding.replacements().stream()
            .sorted(
                Comparator.comparing(
                        (String other) ->
                            ABOUT_DETERMINERS.contains(finding.rule())
                                && !firstWord(other).equals(firstWord(original)))
                    .thenComparing(
                        other ->
                            letters(other).equals(letters)
                                ? EditDistance.between(original, other)
                                : Integer.MAX_VALUE))
            .toList();
    return new RankedReplacements(replacements, false, 0, 0, false);
  }

  private static String firstWord(String text) {
    return FIRST_END.split(text, 2)[0];
  }

  private static String letters(String word) {
    return OnlyCandidate.withoutAccents(word).toLowerCase(Locale.ROOT);
  }

  /**
   * @param fluency of the text that the finding is in
   */
  public static RankedReplacements ranked(RuleFinding finding, String original, Fluency fluency) {
    if (finding.replacements().isEmpty()) {
      return unranked(finding, original);
    }
    var gains = new HashMap<String, Float>();
    var scores = new HashMap<String, Float>();
    float asWritten = fluency.of(finding.start(), finding.end(), original);
    float rankPenalty = finding.isSpelling() ? RANK_PENALTY : GRAMMAR_RANK_PENALTY;
    int rank = 0;
    for (String replacement : finding.replacements()) {
      float gain = fluency.of(finding.start(), finding.end(), replacement) - asWritten;
      gains.put(replacement, gain);
      float score = gain - rankPenalty * rank;
      rank++;
      scores.put(
          replacement,
          finding.isSpelling() ? spellingScore(original, replacement, score, fluency) : score);
    }
    var ranked = new ArrayList<>(finding.replacements());
    ranked.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
    String best = ranked.get(0);
    return new RankedReplacements(
        ranked, true, gains.get(best), scores.get(best), fluency.knows(best));
  }

  private static float spellingScore(
      String original, String replacement, float score, Fluency fluency) {
    if (replacement.contains(" ") && !original.contains(" ")) {
      boolean isOnlySplit = replacement.replace(" ", "").equalsIgnoreCase(original);
      boolean isUsualPair = isOnlySplit && fluency.ofPair(replacement) >= USUAL_PAIR;
      return isUsualPair ? score - CHANGED_LETTER_PENALTY : NEVER;
    }
    if (!isNear(original, replacement) || EnglishStem.isOtherVerb(original, replacement)) {
      return NEVER;
    }
    float result = score - CHANGED_LETTER_PENALTY * EditDistance.between(original, replacement);
    if (differs(original.charAt(0), replacement.charAt(0))) {
      result -= FIRST_LETTER_PENALTY;
    }
    if (lastLetterDiffers(original, replacement)) {
      result -= LAST_LETTER_PENALTY;
    }
    if (hasSameLetters(original, replacement)) {
      return result + SWAPPED_LETTERS_BONUS;
    }
    return isSlip(original, replacement) ? result + SLIP_BONUS : result;
  }

  static boolean lastLetterDiffers(String original, String replacement) {
    return differs(
        original.charAt(original.length() - 1), replacement.charAt(replacement.length() - 1));
  }

  private static boolean differs(char letter, char other) {
    return Character.toLowerCase(letter) != Character.toLowerCase(other);
  }

  private static boolean hasSameLetters(String original, String replacement) {
    return Arrays.equals(
        original.codePoints().sorted().toArray(), replacement.codePoints().sorted().toArray());
  }

  /** Whether few letters differ in proportion to the length of the word. */
  static boolean isNear(String original, String replacement) {
    return EditDistance.between(original, replacement) <= maxDistance(original.length());
  }

  private static int maxDistance(int length) {
    if (length <= SHORT_WORD) {
      return 1;
    }
    return length <= MEDIUM_WORD ? 2 : 3;
  }

  /**
   * Whether a word is too short to tell a slip from an abbreviation: "coord". A letter that is
   * missing is clearer than one too many.
   */
  static boolean isShort(String original, String replacement) {
    int limit = original.length() > replacement.length() ? SHORT_WORD + 2 : SHORT_WORD;
    return original.length() < limit && original.length() != replacement.length();
  }

  /**
   * Whether a word is a typical slip of the replacement: two letters in the wrong order, one
   * missing inside, or one written twice. Names of software rarely differ from a word in such a
   * way.
   */
  static boolean isSlip(String original, String replacement) {
    if (differs(original.charAt(0), replacement.charAt(0))
        || EditDistance.between(original, replacement) > 1
        || !replacement.chars().allMatch(Character::isLetter)) {
      return false;
    }
    return switch (replacement.length() - original.length()) {
      case 0 -> hasSameLetters(original, replacement);
      case 1 -> !lastLetterDiffers(original, replacement);
      case -1 -> isExtraLetterDoubled(original, replacement);
      default -> false;
    };
  }

  /** Whether the additional letter repeats the letter before it. */
  private static boolean isExtraLetterDoubled(String original, String replacement) {
    int same = 0;
    while (same < replacement.length()
        && !differs(original.charAt(same), replacement.charAt(same))) {
      same++;
    }
    return !differs(original.charAt(same), original.charAt(same - 1));
  }

  public String best() {
    return replacements.get(0);
  }
}
