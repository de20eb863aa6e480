package org.acme.toolkit.correction.apply;

import java.util.Set;
import org.acme.toolkit.text.Span;

/** Subjects that have the form of a plural, but may be one product, page or table. */
final class NamedSubject {

  private static final Set<String> NO_PLURALS = Set.of("This", "Its");

  private static final Set<String> AUXILIARIES = Set.of("is", "was", "has", "does");

  /** What follows "is" if it tells what the subject is: "Orders is the table". */
  private static final Set<String> PREDICATES = Set.of("a", "an", "one", "our", "the", "where");

  /** They may belong to a noun farther away, which may be a plural. */
  private static final Set<String> PRONOUNS = Set.of("that", "which", "who");

  private NamedSubject() {}

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  /**
   * Whether the word before a verb may be such a subject: "Sheets keeps it". Before "is" and "has",
   * a real plural is more probable, but not if a name for one thing follows.
   *
   * @param verb place of the verb
   */
  static boolean mayBe(String word, Span verb, Surroundings around) {
    return Character.isUpperCase(word.charAt(0))
        && word.endsWith("s")
        && !NO_PLURALS.contains(word)
        && !(AUXILIARIES.contains(verb.of(around.text()))
            && !PREDICATES.contains(around.wordAfter(verb)));
  }
}
