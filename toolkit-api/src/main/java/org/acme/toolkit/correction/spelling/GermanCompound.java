package org.acme.toolkit.correction.spelling;

import static org.acme.toolkit.language.WordSet.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/** German compounds and inflected words, which no dictionary has in full. */
final class GermanCompound {

  /** The end of a first part, which only a compound has. */
  private static final Pattern JOINT =
      Pattern.compile("(?:heit|ion|keit|ling|schaft|tät|ung)s(?=\\p{L}{4})");

  /** In UTF-16 code units. Shorter parts are endings. */
  private static final int LEAST_PART = 3;

  private static final List<String> ENDINGS = List.of("em", "en", "er", "es");

  /** In UTF-16 code units. Shorter words are also parts of others. */
  private static final int LEAST_STEM = 7;

  /** Words before a noun. Without one, a small word may be a field or a name of code. */
  private static final Set<String> BEFORE_NOUN =
      words(
          """
          alle allen am an auf aus bei beim das dem den der des die diese diesem diesen dieser dieses durch
          ein eine einem einen einer eines für gegen ihr ihre im in ins jede jedem jeden jeder jedes kein
          keine keinen mehrere mit nach ohne pro sein seine sowie über um unsere unter viele vom von vor
          zum zur zwischen
          """);

  private static final Pattern NUMBER = Pattern.compile("\\p{N}++");

  private GermanCompound() {}

  /**
   * Whether only the capital of a noun is missing, and the word or number before shows that it is
   * one.
   */
  static boolean isNounIn(String original, String best, String before) {
    return (BEFORE_NOUN.contains(before) || NUMBER.matcher(before).matches())
        && best.equalsIgnoreCase(original)
        && KnownWords.isNoun("de", best)
        && !KnownWords.contains("en", original);
  }

  static boolean mayBeAnother(String original, String replacement) {
    return hasOtherStart(original, replacement)
        || hasOtherEnd(original, replacement)
        || hasEnglishStart(original, replacement)
        || isInflected(original);
  }

  /** Whether an "s" is added to a word of English, of which it may be the plural: "Linktypen". */
  private static boolean hasEnglishStart(String original, String replacement) {
    if (replacement.length() <= original.length()) {
      return false;
    }
    int same = lengthOfSameStart(original, replacement);
    return replacement.equals(original.substring(0, same) + "s" + original.substring(same))
        && KnownWords.contains("en", original.substring(0, same).toLowerCase(Locale.ROOT));
  }

  /** Whether a participle or an adjective of the dictionary has an ending: "durchfahrenen". */
  private static boolean isInflected(String original) {
    return Character.isLowerCase(original.charAt(0))
        && ENDINGS.stream()
            .filter(original::endsWith)
            .map(ending -> original.substring(0, original.length() - ending.length()))
            .anyMatch(stem -> stem.length() >= LEAST_STEM && KnownWords.contains("de", stem));
  }

  /** Whether a letter is added between two words, and starts another one: "Obertab", "Oberstab". */
  private static boolean hasOtherEnd(String original, String replacement) {
    if (replacement.length() <= original.length()) {
      return false;
    }
    int same = lengthOfSameStart(original, replacement);
    return original.length() - same >= LEAST_PART
        && replacement.endsWith(original.substring(same))
        && isNoun(original.substring(same))
        && isNoun(replacement.substring(same));
  }

  /**
   * @param longer of the two words
   */
  private static int lengthOfSameStart(String word, String longer) {
    int same = 0;
    while (same < word.length() && word.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean isNoun(String part) {
    return KnownWords.contains("de", Character.toUpperCase(part.charAt(0)) + part.substring(1));
  }

  /** Whether the first part is changed, but the second is a word: "Schachtelungstiefe". */
  private static boolean hasOtherStart(String original, String replacement) {
    Matcher joint = JOINT.matcher(original);
    while (joint.find()) {
      String second = original.substring(joint.end());
      if (replacement.endsWith(second)
          && !replacement.startsWith(original.substring(0, joint.end()))
          && isNoun(second)) {
        return true;
      }
    }
    return false;
  }
}
