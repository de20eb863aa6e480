package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Word;

/**
 * Who or what has the obligation of a requirement.
 *
 * @param words of the sentence
 * @param place of the subject in them
 */
record EarsSubject(EarsWords ears, List<Word> words, Match place) {

  /** Words that open a clause with a verb of its own. */
  private static final Set<String> RELATIVE =
      Set.of("that", "which", "who", "whom", "whose", "what", "how", "whether", "where");

  /** Words of other languages that open such a clause, perhaps with a pronoun behind them. */
  private static final Set<String> RELATIVE_ABROAD =
      Set.of("que", "qui", "cual", "cuales", "quien", "quienes", "lequel", "laquelle", "lesquels");

  /** Tags of what stands behind a noun of Spanish: adjectives, participles and prepositions. */
  private static final List<String> SPANISH_DETAILS = List.of("AQ", "VMP", "SP");

  /** Whether the obligation is the verb of a relative clause: "… and what". */
  boolean isRelative() {
    if (words.subList(Math.max(place.from(), place.to() - 2), place.to()).stream()
        .anyMatch(word -> RELATIVE_ABROAD.contains(word.lower()))) {
      return true;
    }
    int relative =
        IntStream.range(place.from(), place.to())
            .filter(i -> RELATIVE.contains(words.get(i).lower()))
            .reduce(-1, (one, next) -> next);
    return relative >= 0
        && words.subList(relative, place.to()).stream().noneMatch(word -> word.hasTag("VB"));
  }

  boolean isPeople() {
    int head = head();
    int noun = firstNoun();
    if (noun >= 0 && words.get(noun).isOneOf(ears.people())) {
      return true;
    }
    boolean isPair = head >= place.from() + 2 && ears.and().contains(words.get(head - 1).lower());
    return head >= 0
        && (words.get(head).isOneOf(ears.people())
            || isPair && words.get(head - 2).isOneOf(ears.people()));
  }

  /** Without a list of systems, every subject may be one. A name such as VAE-03 is one, too. */
  boolean isSystem() {
    int head = head();
    return ears.systems().isEmpty()
        || head < 0
        || words.get(head).isOneOf(ears.systems())
        || words.get(head).text().chars().filter(Character::isUpperCase).count() > 1;
  }

  boolean isVague() {
    return place.to() - place.from() == 1 && ears.vague().contains(words.get(place.from()).lower());
  }

  /** Whether other words stand before it: "in the shop, the reader". */
  boolean isBehindPlace() {
    return place.from() < place.to()
        && words.get(place.from()).hasTag("IN")
        && words.subList(place.from(), place.to()).stream()
            .anyMatch(word -> word.text().equals(","));
  }

  /** Returns the index of "lector" in "el lector registrado"; -1 if the noun may stand last. */
  private int firstNoun() {
    int first = place.from();
    while (first < place.to() && ears.articles().contains(words.get(first).lower())) {
      first++;
    }
    return first + 1 < place.to() && SPANISH_DETAILS.stream().anyMatch(words.get(first + 1)::hasTag)
        ? first
        : -1;
  }

  /** Returns the index of "user" in "the user of the shop"; -1 without a subject. */
  private int head() {
    int head = place.from();
    while (head + 1 < place.to() && !isBehindNoun(words.get(head + 1))) {
      head++;
    }
    return place.from() < place.to() ? head : -1;
  }

  private static boolean isBehindNoun(Word word) {
    return !word.isWord() || word.hasTag("IN") || word.hasTag("WP") || word.hasTag("WDT");
  }
}
