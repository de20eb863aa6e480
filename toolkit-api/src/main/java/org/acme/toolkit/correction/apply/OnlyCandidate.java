package org.acme.toolkit.correction.apply;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides about misspelt words without a model of their language: the first candidate must be the
 * only one that a usual mistake explains.
 */
final class OnlyCandidate {

  /** In UTF-16 code units. Too many words are similar to a shorter one. */
  private static final int LEAST_FOR_ACCENT = 5;

  private static final int LEAST_FOR_LETTER = 6;

  private static final Pattern VOWELS = Pattern.compile("[aeiou]");
  private static final Pattern SIBILANTS = Pattern.compile("[cz]");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}++");

  private OnlyCandidate() {}

  /**
   * @param candidates best first, at least one
   */
  static boolean isCertain(String original, List<String> candidates) {
    return original.length() >= LEAST_FOR_ACCENT
            && isOnly(candidates, other -> differsInAccents(original, other))
        || original.length() >= LEAST_FOR_LETTER
            && (isOnly(candidates, other -> RankedReplacements.isSlip(original, other))
                || isOnly(candidates, other -> differsInSound(original, other)));
  }

  /** Whether the first candidate is the only one that a mistake explains. */
  private static boolean isOnly(List<String> candidates, Predicate<String> mistake) {
    return candidates.stream().filter(mistake).toList().equals(candidates.subList(0, 1));
  }

  /** The last letter is often an ending, so its accent changes the meaning. */
  static boolean differsInAccents(String original, String candidate) {
    return withoutAccents(candidate).equals(withoutAccents(original))
        && candidate.charAt(candidate.length() - 1) == original.charAt(original.length() - 1);
  }

  /** Whether another vowel or a letter of the same sound stands inside: "dependance". */
  private static boolean differsInSound(String original, String candidate) {
    return original.length() == candidate.length()
        && original.charAt(0) == candidate.charAt(0)
        && original.charAt(original.length() - 1) == candidate.charAt(candidate.length() - 1)
        && EditDistance.between(original, candidate) == 1
        && sound(original).equals(sound(candidate));
  }

  /** Replaces letters that people mistake for each other by one of them. */
  private static String sound(String word) {
    String consonants = SIBILANTS.matcher(withoutAccents(word)).replaceAll("s");
    return VOWELS.matcher(consonants).replaceAll("a");
  }

  private static String withoutAccents(String word) {
    return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}
