package org.acme.toolkit.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Finds the tag that a provider uses for a language. */
public final class LanguageMatch {

  private LanguageMatch() {}

  /**
   * Uses the lookup of RFC 4647, in which {@code fr-FR} finds {@code fr}. If it finds nothing, uses
   * the filtering of RFC 4647, in which {@code en} finds {@code en-US}.
   *
   * @return the matching tag in the spelling of the provider; empty if none matches
   */
  public static Optional<String> of(String tag, List<String> supported) {
    List<LanguageRange> wanted = LanguageRange.parse(tag);
    return Optional.ofNullable(Locale.lookupTag(wanted, supported))
        .or(() -> Locale.filterTags(wanted, supported).stream().findFirst())
        // Lookup and filtering return tags in lower case.
        .flatMap(found -> supported.stream().filter(found::equalsIgnoreCase).findFirst());
  }

  public static boolean sameLanguage(String tag, String other) {
    return primary(tag).equals(primary(other));
  }

  /** Returns the language without region and script: {@code pt} for {@code pt-BR}. */
  public static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
