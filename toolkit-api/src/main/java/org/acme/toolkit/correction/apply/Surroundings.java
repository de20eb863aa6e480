package org.acme.toolkit.correction.apply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.text.Span;

/**
 * The words around a finding.
 *
 * @param text the text that it is in
 */
record Surroundings(String text) {

  private static final Pattern LAST_WORD = Pattern.compile("(?<word>\\p{L}{1,40}+) $");

  private static final Pattern FIRST_WORD = Pattern.compile("^ (?<word>[\\p{L}\\p{N}]{1,40}+)");

  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{3}");

  /** Returns the word before a space before a span, or nothing. */
  String wordBefore(Span span) {
    Matcher before =
        LAST_WORD.matcher(text.substring(Math.max(0, span.start() - 50), span.start()));
    return before.find() ? before.group("word") : "";
  }

  /** Returns the word or number after a space after a span, or nothing. */
  String wordAfter(Span span) {
    Matcher after =
        FIRST_WORD.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + 50)));
    return after.find() ? after.group("word") : "";
  }

  /** Whether a word stands directly before or after a span, where it would then be twice. */
  boolean has(String word, Span span) {
    return word.equalsIgnoreCase(wordBefore(span)) || word.equalsIgnoreCase(wordAfter(span));
  }

  /** Whether a line has nothing else, or a word of three letters or more has only capitals. */
  boolean isNoProse(Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.end());
    String line = text.substring(start, end < 0 ? text.length() : end);
    String original = span.of(text).strip();
    return line.strip().equals(original) || CAPITALS.matcher(original).find();
  }
}
