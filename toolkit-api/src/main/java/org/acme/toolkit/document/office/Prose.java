package org.acme.toolkit.document.office;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tells sentences in a typewriter's font from program code. */
final class Prose {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]++");

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{Ps}\\p{Pi}\"']?\\p{L}[\\p{L}'\u2019-]{0,40}+[\\p{Pe}\\p{Pf}\"'.,;:?!]{0,4}+");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:][\\p{Pe}\\p{Pf}\"']?\\s*+$");

  private static final int LEAST_WORDS = 4;

  /** Numbers, names and dates may be among the words. */
  private static final double LEAST_SHARE = 0.8;

  private Prose() {}

  /** Whether a text is a sentence: it begins with a capital, has words, and ends with its mark. */
  static boolean isProse(String text) {
    List<String> parts = Arrays.stream(SPACE.split(text)).filter(part -> !part.isEmpty()).toList();
    long words = parts.stream().filter(part -> WORD.matcher(part).matches()).count();
    return words >= LEAST_WORDS
        && words >= LEAST_SHARE * parts.size()
        && Character.isUpperCase(parts.get(0).codePointAt(0))
        && SENTENCE_END.matcher(text).find();
  }
}
