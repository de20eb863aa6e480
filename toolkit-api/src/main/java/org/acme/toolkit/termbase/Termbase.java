package org.acme.toolkit.termbase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The terms of a team. */
public record Termbase(List<Concept> concepts) {

  public static final Termbase EMPTY = new Termbase(List.of());

  /** Maximum number of terms. Each is looked for in a text. */
  private static final int MAX_TERMS = 2_000;

  /**
   * @throws IllegalArgumentException if there are more than 2,000 terms
   */
  public Termbase {
    concepts = List.copyOf(concepts);
    if (concepts.stream().mapToInt(concept -> concept.terms().size()).sum() > MAX_TERMS) {
      throw new IllegalArgumentException("A termbase has at most %,d terms.".formatted(MAX_TERMS));
    }
  }

  /** Returns the preferred and the admitted terms of a language. */
  public List<String> correct(String language) {
    return concepts.stream()
        .flatMap(
            concept ->
                Stream.of(TermStatus.PREFERRED, TermStatus.ADMITTED)
                    .flatMap(status -> concept.terms(language, status)))
        .map(Term::term)
        .distinct()
        .toList();
  }

  /**
   * Returns how to write each term of a language: the preferred term instead of a forbidden one,
   * and each other term as it is.
   */
  public Map<String, String> wordings(String language) {
    var wordings = new LinkedHashMap<String, String>();
    for (Concept concept : concepts) {
      concept
          .preferred(language)
          .ifPresent(
              wanted ->
                  concept
                      .terms(language, TermStatus.FORBIDDEN)
                      .forEach(term -> wordings.putIfAbsent(term.term(), wanted)));
      Stream.of(TermStatus.PREFERRED, TermStatus.ADMITTED)
          .flatMap(status -> concept.terms(language, status))
          .forEach(term -> wordings.putIfAbsent(term.term(), term.term()));
    }
    return wordings;
  }

  /**
   * Returns how to translate each term of a language that is not forbidden. Of two concepts with
   * the same name the first one counts.
   *
   * @return preferred terms of the target by terms of the source
   */
  public Map<String, String> translations(String source, String target) {
    var translations = new LinkedHashMap<String, String>();
    for (Concept concept : concepts) {
      concept
          .preferred(target)
          .ifPresent(
              wanted ->
                  Stream.of(TermStatus.PREFERRED, TermStatus.ADMITTED)
                      .flatMap(status -> concept.terms(source, status))
                      .forEach(term -> translations.putIfAbsent(term.term(), wanted)));
    }
    return translations;
  }
}
