package org.acme.toolkit.correction.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/**
 * Corrections of names that have several words. A list of famous names is behind them, and most
 * people and files are not famous: "Peter Rahl" is no slip of "Peter Rall".
 */
final class NameOfWords {

  private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s-]++");

  private static final List<String> LANGUAGES = List.of("de", "en");

  private NameOfWords() {}

  /**
   * Whether a correction may take one name for another one: it changes the letters of a word, and
   * beside it is a given name, or the replacement is no ordinary word.
   */
  static boolean mayBeAnother(String original, String replacement) {
    List<String> before = words(original);
    List<String> after = words(replacement);
    if (String.join("", before).equalsIgnoreCase(String.join("", after))) {
      return false;
    }
    return before.stream().anyMatch(KnownWords::isGivenName)
        || after.stream()
            .filter(word -> before.stream().noneMatch(word::equalsIgnoreCase))
            .anyMatch(word -> !isOrdinary(word));
  }

  private static List<String> words(String text) {
    return Arrays.asList(SPACES_AND_HYPHENS.split(text.strip()));
  }

  private static boolean isOrdinary(String word) {
    return LANGUAGES.stream()
        .anyMatch(
            language ->
                KnownWords.contains(language, word.toLowerCase(Locale.ROOT))
                    && !KnownWords.isName(language, word));
  }

  /** Counts signs such as ©, ® and ™. */
  static long signs(String part) {
    return part.codePoints()
        .filter(sign -> Character.getType(sign) == Character.OTHER_SYMBOL)
        .count();
  }
}
