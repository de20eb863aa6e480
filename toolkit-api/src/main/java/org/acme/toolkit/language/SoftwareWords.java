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
 * Words that are common in texts about software, in their usual spelling. Dictionaries take many of
 * them for misspellings of other words.
 */
public final class SoftwareWords {

  /** Maps a word in lower case to its usual spelling. */
  private static final Map<String, String> WORDS = read("software.txt");

  private SoftwareWords() {}

  public static boolean contains(String word) {
    return WORDS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the usual spelling of a name with capitals: {@code JSON} for {@code json}.
   *
   * @return empty if the word already has this spelling, has no capitals, or is unknown
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
