package org.acme.toolkit.correction;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a glossary in other forms: with an ending, and in capitals. The spelling of such a
 * form is right. It is not protected like the term itself, because its number and case may be
 * wrong.
 */
final class GlossaryForms {

  private static final Pattern SPACES = Pattern.compile("\\s++");

  /** Shorter words with an ending are too often other words. In UTF-16 code units. */
  private static final int LEAST_WORD = 3;

  /** Of the plural, the genitive and the cases, in all supported languages. */
  private static final List<String> ENDINGS =
      List.of("", "s", "es", "e", "n", "en", "er", "ern", "em", "x", "'s", "’s", "'", "’");

  private final Set<String> words;
  private final Set<String> inSmallLetters;

  GlossaryForms(List<String> glossary) {
    this.words =
        glossary.stream()
            .flatMap(SPACES::splitAsStream)
            .map(GlossaryForms::composed)
            .filter(word -> word.length() >= LEAST_WORD)
            .collect(Collectors.toUnmodifiableSet());
    this.inSmallLetters =
        words.stream().map(GlossaryForms::small).collect(Collectors.toUnmodifiableSet());
  }

  boolean contain(String written) {
    String form = composed(written);
    return ENDINGS.stream()
        .anyMatch(
            ending ->
                small(form).endsWith(ending)
                    && isWord(form.substring(0, form.length() - ending.length())));
  }

  /** Whether it is a word, or the same with a capital first letter or in capitals only. */
  private boolean isWord(String stem) {
    if (stem.length() < LEAST_WORD) {
      return false;
    }
    boolean isAllCapitals = stem.equals(stem.toUpperCase(Locale.ROOT));
    return words.contains(stem)
        || words.contains(small(stem.substring(0, 1)) + stem.substring(1))
        || isAllCapitals && inSmallLetters.contains(small(stem));
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String composed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }
}
