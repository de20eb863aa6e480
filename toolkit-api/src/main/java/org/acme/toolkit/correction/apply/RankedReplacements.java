package org.acme.toolkit.correction.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.fluency.Fluency;

/**
 * The replacements of a finding, best first.
 *
 * @param isRanked whether the context decided the order; otherwise it is the order of the rule
 * @param gain by how much the first replacement raises the probability of the sentence, as a
 *     natural logarithm
 * @param score the gain minus the penalties of the first replacement
 */
public record RankedReplacements(
    List<String> replacements, boolean isRanked, float gain, float score) {

  /** Penalty for a changed letter, in units of the gain. */
  private static final float LETTER = 2;

  /** Bonus for swapped letters. Few swaps are possible, but a wrong letter is one of 25. */
  private static final float SWAPPED = 3;

  /** Bonus for a letter that is missing inside the word, or doubled. */
  private static final float SLIP = 2;

  /** Penalty for a different first letter, because people rarely get it wrong. */
  private static final float FIRST_LETTER = 3;

  /** Penalty for a different last letter, because it is often an ending. */
  private static final float LAST_LETTER = 2;

  /** Penalty for each place further down in the order of the rule. */
  private static final float RANK = 0.5f;

  /**
   * The same for grammar rules, whose order matters more: "she go" becomes "she goes", not "she
   * went".
   */
  private static final float GRAMMAR_RANK = 3;

  /** Least probability (natural logarithm) of a pair of words into which one word may be split. */
  private static final float USUAL_PAIR = -6;

  private static final float NEVER = -1000;

  public static RankedReplacements unranked(RuleFinding finding) {
    return new RankedReplacements(finding.replacements(), false, 0, 0);
  }

  /**
   * @param fluency of the text that has the finding
   */
  public static RankedReplacements ranked(RuleFinding finding, String original, Fluency fluency) {
    var gains = new HashMap<String, Float>();
    var scores = new HashMap<String, Float>();
    float asWritten = fluency.of(finding.start(), finding.end(), original);
    int rank = 0;
    for (String replacement : finding.replacements()) {
      float gain = fluency.of(finding.start(), finding.end(), replacement) - asWritten;
      gains.put(replacement, gain);
      float score = gain - (finding.isSpelling() ? RANK : GRAMMAR_RANK) * rank++;
      scores.put(
          replacement,
          finding.isSpelling() ? spellingScore(original, replacement, score, fluency) : score);
    }
    var best = new ArrayList<>(finding.replacements());
    best.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
    return best.isEmpty()
        ? unranked(finding)
        : new RankedReplacements(best, true, gains.get(best.get(0)), scores.get(best.get(0)));
  }

  private static float spellingScore(
      String original, String replacement, float score, Fluency fluency) {
    int space = replacement.indexOf(' ');
    if (space >= 0 && original.indexOf(' ') < 0) {
      boolean isOnlySplit = replacement.replace(" ", "").equalsIgnoreCase(original);
      return isOnlySplit && fluency.ofPair(replacement) >= USUAL_PAIR ? score - LETTER : NEVER;
    }
    if (!isNear(original, replacement)) {
      return NEVER;
    }
    float near = score - LETTER * EditDistance.between(original, replacement);
    if (differs(original.charAt(0), replacement.charAt(0))) {
      near -= FIRST_LETTER;
    }
    if (differs(
        original.charAt(original.length() - 1), replacement.charAt(replacement.length() - 1))) {
      near -= LAST_LETTER;
    }
    if (hasSameLetters(original, replacement)) {
      return near + SWAPPED;
    }
    return isSlip(original, replacement) ? near + SLIP : near;
  }

  private static boolean differs(char letter, char other) {
    return Character.toLowerCase(letter) != Character.toLowerCase(other);
  }

  private static boolean hasSameLetters(String original, String replacement) {
    return Arrays.equals(
        original.codePoints().sorted().toArray(), replacement.codePoints().sorted().toArray());
  }

  /** Returns whether few enough letters differ for a typing mistake. */
  static boolean isNear(String original, String replacement) {
    int length = original.length();
    return EditDistance.between(original, replacement) <= (length <= 4 ? 1 : length < 9 ? 2 : 3);
  }

  /**
   * Returns whether a word is a typical typing mistake of another one: two letters swapped, one
   * letter missing inside, or one doubled. Names of software rarely differ from words in this way.
   */
  static boolean isSlip(String original, String replacement) {
    if (differs(original.charAt(0), replacement.charAt(0))
        || EditDistance.between(original, replacement) > 1) {
      return false;
    }
    if (!replacement.chars().allMatch(Character::isLetter)) {
      return false;
    }
    int more = replacement.length() - original.length();
    return more == 0 && hasSameLetters(original, replacement)
        || more == 1
            && !differs(
                original.charAt(original.length() - 1),
                replacement.charAt(replacement.length() - 1))
        || more == -1 && isTwice(original, replacement);
  }

  /** Returns whether the additional letter equals the letter before it. */
  private static boolean isTwice(String original, String replacement) {
    int same = 0;
    while (same < replacement.length()
        && !differs(original.charAt(same), replacement.charAt(same))) {
      same++;
    }
    return !differs(original.charAt(same), original.charAt(same - 1));
  }

  String best() {
    return replacements.get(0);
  }
}
