package org.acme.toolkit.termbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.text.XmlCharacters;

/**
 * A thing with its names.
 *
 * @param definition null without one
 * @param terms at least one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Concept(String definition, List<Term> terms) {

  /** In UTF-16 code units. */
  private static final int LONGEST_DEFINITION = 2_000;

  /**
   * @throws IllegalArgumentException if there is no term, two preferred ones of a language, or the
   *     definition is longer than 2,000 UTF-16 code units or has control characters
   */
  public Concept {
    if (terms == null || terms.isEmpty()) {
      throw new IllegalArgumentException("A concept needs at least one term (member terms).");
    }
    if (definition != null && definition.length() > LONGEST_DEFINITION) {
      throw new IllegalArgumentException(
          "A definition has at most %,d characters.".formatted(LONGEST_DEFINITION));
    }
    if (definition != null && !XmlCharacters.areAllOf(definition)) {
      throw new IllegalArgumentException("A definition has no control characters.");
    }
    terms = List.copyOf(terms);
    List<String> languages = with(terms, TermStatus.PREFERRED).map(Term::language).toList();
    if (languages.stream().map(String::toLowerCase).distinct().count() < languages.size()) {
      throw new IllegalArgumentException(
          "The concept of \"%s\" has two preferred terms of one language."
              .formatted(terms.get(0).term()));
    }
  }

  /**
   * @param language BCP 47 tag; variants of a language count as the same
   */
  public Optional<String> preferred(String language) {
    return terms(language, TermStatus.PREFERRED).map(Term::term).findFirst();
  }

  /**
   * @param language BCP 47 tag; variants of a language count as the same
   */
  public Stream<Term> terms(String language, TermStatus status) {
    return with(terms, status)
        .filter(term -> LanguageMatch.sameLanguage(term.language(), language));
  }

  private static Stream<Term> with(List<Term> terms, TermStatus status) {
    return terms.stream().filter(term -> term.status() == status);
  }
}
