package org.acme.toolkit.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of words that many people misspell, and by which no other word can be meant. */
public final class UsualMisspellings {

  private record Misspelling(String wrong, String right) {}

  private static final Map<String, List<Misspelling>> BY_LANGUAGE = read("misspellings.txt");

  private UsualMisspellings() {}

  /** Whether one of them makes all the difference between an unknown word and its replacement. */
  public static boolean explain(String language, String word, String replacement) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean keepsCase =
        Character.isUpperCase(word.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    return keepsCase
        && BY_LANGUAGE.getOrDefault(language, List.of()).stream()
            .filter(part -> small.contains(part.wrong))
            .map(part -> small.replace(part.wrong, part.right))
            .anyMatch(replacement.toLowerCase(Locale.ROOT)::equals);
  }

  /** Reads lines such as "de: seperat > separat". */
  private static Map<String, List<Misspelling>> read(String file) {
    try (InputStream lines = UsualMisspellings.class.getResourceAsStream(file)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(": | > "))
          .collect(
              Collectors.groupingBy(
                  parts -> parts[0],
                  Collectors.mapping(
                      parts -> new Misspelling(parts[1], parts[2]), Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
