package org.acme.toolkit.measurement;

import java.util.regex.Pattern;

/**
 * Converts between normal sentences and sentences with spaces between all tokens, which GLEU needs.
 */
final class Tokens {

  private static final Pattern SPACE_BEFORE =
      Pattern.compile(" (?=[.,;:!?)\\]%]|n't\\b|'(?:s|m|d|re|ve|ll)\\b|\\.\\.\\.)");
  private static final Pattern SPACE_AFTER = Pattern.compile("(?<=[(\\[]) ");

  private static final Pattern NO_SPACE_BEFORE =
      Pattern.compile(
          "(?<=\\S)(?=[,;:!?)\\]%](?:\\s|[.,;:!?)\\]]|$)|(?<!\\.)\\.{1,3}(?=\\s*$|\\s[\"'])|n't\\b|'(?:s|m|d|re|ve|ll)\\b)");
  private static final Pattern NO_SPACE_AFTER = Pattern.compile("(?<=[(\\[])(?=\\S)");

  private Tokens() {}

  static String joined(String tokens) {
    String text = SPACE_BEFORE.matcher(tokens.strip()).replaceAll("");
    return SPACE_AFTER.matcher(text).replaceAll("");
  }

  static String separated(String text) {
    String tokens = NO_SPACE_BEFORE.matcher(text).replaceAll(" ");
    return NO_SPACE_AFTER.matcher(tokens).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }
}
