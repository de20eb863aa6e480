package org.acme.toolkit.termbase.exchange;

import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.termbase.Concept;
import org.acme.toolkit.termbase.Term;
import org.acme.toolkit.termbase.TermStatus;

/** Collects the terms of a concept from a file in which they may have no status. */
final class ConceptBuilder {

  private final List<Term> terms = new ArrayList<>();
  private String definition;

  /** The first definition counts. */
  void define(String text) {
    if (definition == null && !text.isBlank()) {
      definition = text.strip();
    }
  }

  /**
   * @param status null if the file has none: the first term of a language is then preferred
   * @return the term
   */
  Term add(String term, String language, TermStatus status) {
    boolean hasPreferred =
        terms.stream()
            .anyMatch(
                other ->
                    other.status() == TermStatus.PREFERRED
                        && LanguageMatch.sameLanguage(other.language(), language));
    TermStatus known =
        status != null ? status : hasPreferred ? TermStatus.ADMITTED : TermStatus.PREFERRED;
    var added = new Term(term.strip(), language, known);
    terms.add(added);
    return added;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  Concept build() {
    return new Concept(definition, terms);
  }
}
