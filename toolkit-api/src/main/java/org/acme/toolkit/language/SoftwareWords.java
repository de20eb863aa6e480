package org.acme.toolkit.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words that are usual in texts about software. Dictionaries report many of them as misspellings.
 */
public final class SoftwareWords {

  /** The words by their form in lower case. */
  private static final Map<String, String> WORDS = read("software.txt");

  private SoftwareWords() {}

  public static boolean contains(String word) {
    return WORDS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the correct capitalisation of a software word.
   *
   * @return empty if the word is unknown, has no capitals or is already right
   */
  public static Optional<String> nameOf(String word) {
    String name = WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    boolean hasCapitals = !name.equals(name.toLowerCase(Locale.ROOT));
    return hasCapitals && !name.equals(word) ? Optional.of(name) : Optional.empty();
  }

  private static Map<String, String> read(String file) {
    try (InputStream words = SoftwareWords.class.getResourceAsStream(file)) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
