package org.acme.toolkit.correction.apply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/** German compounds, which no dictionary has in full. */
final class GermanCompound {

  /** The end of a first part, which only a compound has. */
  private static final Pattern JOINT =
      Pattern.compile("(?:heit|ion|keit|ling|schaft|tät|ung)s(?=\\p{L}{4})");

  /** In UTF-16 code units. Shorter parts are endings. */
  private static final int LEAST_PART = 3;

  private GermanCompound() {}

  static boolean mayBeAnother(String original, String replacement) {
    return hasOtherStart(original, replacement) || hasOtherEnd(original, replacement);
  }

  /** Whether a letter is added between two words, and starts another one: "Obertab", "Oberstab". */
  private static boolean hasOtherEnd(String original, String replacement) {
    if (replacement.length() <= original.length()) {
      return false;
    }
    int same = 0;
    while (same < original.length() && original.charAt(same) == replacement.charAt(same)) {
      same++;
    }
    return original.length() - same >= LEAST_PART
        && replacement.endsWith(original.substring(same))
        && isNoun(original.substring(same))
        && isNoun(replacement.substring(same));
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
