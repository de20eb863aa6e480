package org.acme.toolkit.correction.spelling;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.language.KnownWords;

/** English words with the endings of another language. */
final class EnglishStem {

  /** The endings of "clusterizada" and "hasheado" are longer. */
  private static final int LEAST_ENDING = 3;

  /** Words are shorter. */
  private static final int MAX_STEM = 40;

  /** Shorter English words are also parts of other words. */
  private static final int LEAST_STEM = 4;

  /** In UTF-16 code units. Shorter words have such a start by chance: "retuns". */
  private static final int LEAST_WITH_PREFIX = 7;

  /** With an accent, this English verb becomes a French one that means something else. */
  private static final String FALSE_FRIEND = "design";

  private static final List<String> ENDINGS =
      List.of("ed", "ing", "er", "ers", "r", "rs", "es", "s");

  /** What stands before a word to form another one: "isoline". */
  private static final List<String> PREFIXES =
      List.of(
          "anti", "auto", "back", "co", "cyber", "de", "dis", "down", "geo", "hyper", "iso", "meta",
          "micro", "mini", "mis", "multi", "non", "out", "over", "pre", "pseudo", "re", "semi",
          "sub", "super", "tele", "ultra", "un", "under", "up");

  private static final Pattern FORM = Pattern.compile("\\p{L}?(?:ed|ing|s)?");

  private static final Pattern DOUBLE = Pattern.compile("(\\p{L})\\1");

  private static final String APOSTROPHES = "'\u2019";

  private EnglishStem() {}

  /** Whether a word with "un" may be one with "in": "unaccurate". */
  static boolean mayHaveOtherPrefix(String word) {
    return word.startsWith("un") && KnownWords.contains("en", "in" + word.substring(2));
  }

  /** Whether a word is unknown, but its adjective is not: "seism" for "seismic". */
  static boolean hasAdjective(String word) {
    return KnownWords.contains("en", word + "ic");
  }

  /** Whether a word is English, or the plural of an English adjective: "reusables". */
  static boolean isEnglish(String word) {
    return KnownWords.contains("en", word)
        || word.endsWith("s") && KnownWords.contains("en", word.substring(0, word.length() - 1));
  }

  /** Whether another word replaces one with a regular ending: "sticked" is not "stacked". */
  static boolean isReplaced(String original, String replacement) {
    return ENDINGS.stream()
        .filter(original::endsWith)
        .map(ending -> original.substring(0, original.length() - ending.length()))
        .anyMatch(
            stem ->
                stem.length() >= LEAST_STEM
                    && !replacement.startsWith(stem)
                    && KnownWords.contains("en", stem));
  }

  /**
   * Whether the replacement changes the word before an ending or after a prefix, or the ending
   * itself: "isoline" is not "isocline", and a "glitcher" not "glitchier".
   */
  static boolean losesWord(String original, String replacement) {
    return original.endsWith("er")
            && (isReplaced(original, replacement) || hasOtherEnding(original, replacement))
        || original.length() >= LEAST_WITH_PREFIX
            && !withoutDoubles(original).equals(withoutDoubles(replacement))
            && PREFIXES.stream()
                .filter(original::startsWith)
                .map(prefix -> original.substring(prefix.length()))
                .anyMatch(rest -> rest.length() >= LEAST_STEM && KnownWords.contains("en", rest));
  }

  /** Whether another letter stands between a word and its ending "er". */
  private static boolean hasOtherEnding(String original, String replacement) {
    String stem = original.substring(0, original.length() - 2);
    return stem.length() >= LEAST_STEM
        && replacement.startsWith(stem)
        && replacement.endsWith("er")
        && !withoutDoubles(original).equals(withoutDoubles(replacement))
        && KnownWords.contains("en", stem);
  }

  private static String withoutDoubles(String word) {
    return DOUBLE.matcher(word).replaceAll("$1");
  }

  /** Whether another verb replaces one with a regular ending: "resetted" is not "resettled". */
  static boolean isOtherVerb(String original, String replacement) {
    return Stream.of("ed", "ing")
        .filter(original::endsWith)
        .map(ending -> original.substring(0, original.length() - ending.length()))
        .flatMap(stem -> Stream.of(stem, withoutDouble(stem)))
        .anyMatch(
            stem ->
                stem.length() >= LEAST_STEM
                    && KnownWords.contains("en", stem)
                    && !isForm(replacement, stem));
  }

  /** With another letter, as in "resetting", or without one, as in "making". */
  private static boolean isForm(String word, String stem) {
    String start = stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    return word.startsWith(start) && FORM.matcher(word.substring(start.length())).matches();
  }

  private static String withoutDouble(String stem) {
    int last = stem.length() - 1;
    return last > 0 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
  }

  /** Whether the replacement changes an English word that has an ending: "clusterizada". */
  static boolean isChanged(String original, String replacement) {
    if (original.startsWith(FALSE_FRIEND) && !replacement.startsWith(FALSE_FRIEND)) {
      return true;
    }
    int same = 0;
    while (same < Math.min(original.length(), replacement.length())
        && original.charAt(same) == replacement.charAt(same)) {
      same++;
    }
    // "comande" begins with "coma", but it lacks a letter of "commande".
    boolean lacksDouble =
        same > 0
            && same < replacement.length()
            && replacement.charAt(same) == replacement.charAt(same - 1);
    return !lacksDouble
        && !OnlyCandidate.differsInAccents(original, replacement)
        && IntStream.range(
                Math.max(LEAST_STEM, same + 1),
                Math.min(MAX_STEM, original.length() - LEAST_ENDING) + 1)
            .anyMatch(end -> KnownWords.contains("en", original.substring(0, end)));
  }

  /** Whether an article of another language ends before a word: "l'objet". */
  static boolean isElided(String text, int start) {
    return start > 1
        && APOSTROPHES.indexOf(text.charAt(start - 1)) >= 0
        && Character.isLetter(text.charAt(start - 2))
        && (start == 2 || !Character.isLetter(text.charAt(start - 3)));
  }
}
