package org.acme.toolkit.correction.spelling;

import org.acme.toolkit.text.Span;

/** Abbreviations, of which dictionaries have few. */
final class Abbreviation {

  /** In UTF-16 code units. */
  private static final int MAX_LENGTH = 5;

  private Abbreviation() {}

  /** Whether a full stop follows a short word and does not end a sentence. */
  static boolean isAt(Span span, String text, boolean nounsAreCapitalised) {
    int next = span.end() + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean endsSentence =
        next >= text.length()
            || text.charAt(next) == '\n'
            || Character.isUpperCase(text.charAt(next)) && !nounsAreCapitalised;
    return span.end() - span.start() <= MAX_LENGTH
        && text.startsWith(".", span.end())
        && !endsSentence;
  }
}
