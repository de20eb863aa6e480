package org.acme.toolkit.correction.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/**
 * What stands between quotation marks around a word.
 *
 * @param content empty if the word is not quoted
 */
public record Quotation(String content) {

  private static final String OPENING = "\"“„«";
  private static final String CLOSING = "\"“”»";
  private static final String MARKS = OPENING + CLOSING;

  /** A quotation mark only on both sides of a word. */
  private static final String APOSTROPHE = "'";

  /** Longer quotations are sentences. */
  private static final int LONGEST = 60;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]++");

  /** Signs before and after a word. */
  private static final Pattern SIGNS = Pattern.compile("[,;:.!?()]++");

  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  public static Quotation around(String text, Span span) {
    if (text.startsWith(APOSTROPHE, span.start() - 1) && text.startsWith(APOSTROPHE, span.end())) {
      return new Quotation(span.of(text));
    }
    int start = span.start() - 1;
    while (start > span.start() - LONGEST && isInside(text, start)) {
      start--;
    }
    int end = span.end();
    while (end < span.end() + LONGEST && isInside(text, end)) {
      end++;
    }
    boolean isQuoted =
        isOneOf(OPENING, text, start)
            && isOneOf(CLOSING, text, end)
            // Between two quotations with straight marks, there are spaces.
            && (text.charAt(start) != '"' || text.charAt(start + 1) != ' ');
    return new Quotation(isQuoted ? text.substring(start + 1, end) : "");
  }

  private static boolean isInside(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) != '\n' && !isOneOf(MARKS, text, at);
  }

  private static boolean isOneOf(String marks, String text, int at) {
    return at >= 0 && at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether nothing else is quoted, as in: the attribute "parametros". */
  public boolean isOneWord() {
    return !content.isEmpty() && words().size() == 1;
  }

  /** Whether a label or a message of a program may be quoted. */
  public boolean isSeveralWords() {
    return words().size() > 1;
  }

  /** Whether another word of the quotation is unknown, so that it may be of another language. */
  public boolean hasUnknown(String language, String word) {
    return unknown(language, word) > 0;
  }

  /** Counts the other words that are unknown. */
  long unknown(String language, String word) {
    return words().stream()
        .map(other -> SIGNS.matcher(other).replaceAll(""))
        .filter(other -> !other.equals(word) && WORD.matcher(other).matches())
        .filter(other -> !KnownWords.contains(language, other))
        .count();
  }

  private List<String> words() {
    return Arrays.stream(SPACES.split(content)).filter(word -> !word.isEmpty()).toList();
  }
}
