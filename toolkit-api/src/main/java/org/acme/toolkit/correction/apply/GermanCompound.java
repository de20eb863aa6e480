package org.acme.toolkit.correction.apply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/** German compounds, which no dictionary has in full. */
final class GermanCompound {

  /** The end of a first part, which only a compound has. */
  private static final Pattern JOINT =
      Pattern.compile("(?:heit|ion|keit|ling|schaft|tät|ung)s(?=\\p{L}{4})");

  private GermanCompound() {}

  /** Whether the first part is changed, but the second is a word: "Schachtelungstiefe". */
  static boolean hasOtherStart(String original, String replacement) {
    Matcher joint = JOINT.matcher(original);
    while (joint.find()) {
      String second = original.substring(joint.end());
      String noun = Character.toUpperCase(second.charAt(0)) + second.substring(1);
      if (replacement.endsWith(second)
          && !replacement.startsWith(original.substring(0, joint.end()))
          && KnownWords.contains("de", noun)) {
        return true;
      }
    }
    return false;
  }
}
