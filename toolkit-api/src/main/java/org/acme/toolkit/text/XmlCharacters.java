package org.acme.toolkit.text;

import java.util.regex.Pattern;

/**
 * The characters that XML 1.0 can represent: all but control characters and halves of characters.
 */
public final class XmlCharacters {

  private static final Pattern OTHER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlCharacters() {}

  /** Whether a text has only such characters. */
  public static boolean areAllOf(String text) {
    return !OTHER.matcher(text).find();
  }

  /** Returns the text with U+FFFD in place of other characters. */
  public static String of(String text) {
    return OTHER.matcher(text).replaceAll("\uFFFD");
  }
}
