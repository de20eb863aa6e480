package org.acme.toolkit.requirement.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.rule.Rule.Phrase;
import org.acme.toolkit.requirement.rule.Rule.Scope;
import org.acme.toolkit.termbase.Concept;
import org.acme.toolkit.termbase.Term;
import org.acme.toolkit.termbase.TermStatus;
import org.acme.toolkit.termbase.Termbase;

/** Makes rules that find the forbidden terms of a termbase. */
public final class TermRules {

  public static final String ID = "FORBIDDEN_TERM";

  private static final String SMELL = "forbidden-term";

  private TermRules() {}

  /**
   * @param language BCP 47 tag
   */
  public static Stream<Rule> of(Termbase termbase, String language) {
    return termbase.concepts().stream().flatMap(concept -> rule(concept, language).stream());
  }

  private static Optional<Rule> rule(Concept concept, String language) {
    List<String> wanted = concept.preferred(language).stream().toList();
    List<Phrase> phrases =
        concept
            .terms(language, TermStatus.FORBIDDEN)
            .map(Term::term)
            .flatMap(term -> TokenPattern.ofTerm(term).stream())
            .map(pattern -> new Phrase(pattern, wanted))
            .toList();
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rule(
                ID,
                language,
                SMELL,
                Severity.HIGH,
                phrases,
                List.of(),
                List.of(),
                1,
                Scope.TEXT,
                false,
                null,
                message(wanted),
                "",
                List.of(),
                false,
                null));
  }

  private static String message(List<String> wanted) {
    return wanted.isEmpty()
        ? "The termbase forbids \"%s\"."
        : "The termbase forbids \"%s\". Write \"" + wanted.get(0) + "\".";
  }
}
