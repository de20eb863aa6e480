package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;

/**
 * What a requirement says, in a form that does not depend on its exact words.
 *
 * @param obligation verbs such as "shall" or "should not"
 * @param actor the subject of the main clause, without its article
 * @param namesActor whether it says by itself who is obliged
 * @param conditions without their numbers, in alphabetical order
 * @param quantities numbers with the word behind them
 * @param negations words that deny something
 * @param words base forms of all words that carry meaning, with their number of occurrences
 * @param statement all words but those of conditions
 * @param spelling all words and marks in their order, as written, in lower case
 * @param unknown those of them that no dictionary has
 */
public record Meaning(
    String obligation,
    String actor,
    boolean namesActor,
    String conditions,
    List<String> quantities,
    List<String> negations,
    Map<String, Integer> words,
    Statement statement,
    String spelling,
    Set<String> unknown) {

  /** They open a subject that only another sentence names. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "it",
          "they",
          "this",
          "that",
          "these",
          "those",
          "he",
          "she",
          "es",
          "er",
          "sie",
          "dies",
          "diese",
          "dieser",
          "dieses",
          "il",
          "elle",
          "ils",
          "elles",
          "ce",
          "cela",
          "celui-ci",
          "este",
          "esta",
          "esto",
          "estos",
          "estas",
          "él",
          "ella",
          "ellos",
          "ellas");

  private static final Pattern NUMBER = Pattern.compile("\\d.*+");

  /** Shorter words are mostly articles, prepositions and conjunctions. */
  private static final int SHORTEST = 3;

  public static Meaning of(Wording wording, String text, Requirement requirement) {
    Optional<EarsClauses> main = requirement.clauses(wording).findFirst();
    List<Word> all =
        requirement.sentences().stream()
            .map(Sentence::words)
            .flatMap(List::stream)
            .filter(word -> word.start() >= requirement.span().start())
            .filter(word -> word.end() <= requirement.span().end())
            .toList();
    return new Meaning(
        main.map(clauses -> joined(clauses.words(), clauses.obligation())).orElse(""),
        main.map(clauses -> actor(wording.ears(), clauses)).orElse(""),
        main.filter(Meaning::namesActor).isPresent(),
        main.map(Meaning::conditions).orElse(""),
        quantities(all),
        all.stream().map(Word::lower).filter(wording.negations()::contains).sorted().toList(),
        words(all),
        Statement.of(
            withoutConditions(all, requirement.clauses(wording)), wording.ears().articles()),
        all.stream().map(Word::lower).collect(Collectors.joining(" ")),
        all.stream()
            .filter(word -> word.isWord() && word.tags().isEmpty())
            .map(Word::lower)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Conditions may stand on either side, so they are compared by themselves. */
  private static List<Word> withoutConditions(List<Word> words, Stream<EarsClauses> clauses) {
    Set<Word> conditions =
        clauses.flatMap(EarsClauses::aroundMain).collect(Collectors.toUnmodifiableSet());
    return words.stream().filter(word -> !conditions.contains(word)).toList();
  }

  private static String joined(List<Word> words, Match match) {
    return words.subList(match.from(), match.to()).stream()
        .map(Word::lower)
        .filter(word -> !NUMBER.matcher(word).matches())
        .collect(Collectors.joining(" "));
  }

  private static String actor(EarsWords ears, EarsClauses clauses) {
    return clauses.words().subList(clauses.subject().from(), clauses.subject().to()).stream()
        .map(Word::lower)
        .filter(word -> !ears.articles().contains(word))
        .collect(Collectors.joining(" "));
  }

  private static boolean namesActor(EarsClauses clauses) {
    Match subject = clauses.subject();
    return subject.from() < subject.to()
        && !PRONOUNS.contains(clauses.words().get(subject.from()).lower());
  }

  private static String conditions(EarsClauses clauses) {
    return clauses.conditions().stream()
        .map(condition -> joined(clauses.words(), condition.words()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static List<String> quantities(List<Word> words) {
    return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
        .filter(i -> NUMBER.matcher(words.get(i).text()).matches())
        .map(
            i -> {
              boolean unit = i + 1 < words.size() && words.get(i + 1).isWord();
              return words.get(i).text() + (unit ? " " + words.get(i + 1).text() : "");
            })
        .toList();
  }

  private static Map<String, Integer> words(List<Word> all) {
    var words = new TreeMap<String, Integer>();
    all.stream()
        .filter(word -> word.isWord() && word.lower().length() >= SHORTEST)
        .map(Word::base)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  /**
   * @return from 0 for no common word to 1 for the same words (Jaccard index)
   */
  public double similarity(Meaning other) {
    Set<String> either = new TreeSet<>(words.keySet());
    either.addAll(other.words.keySet());
    long both = words.keySet().stream().filter(other.words::containsKey).count();
    return either.isEmpty() ? 1 : (double) both / either.size();
  }

  /** Returns whether both say the same, and one of them perhaps with more details. */
  public boolean repeats(Meaning other) {
    return isAboutTheSameAs(other)
        && quantities.equals(other.quantities)
        && statement.repeats(other.statement);
  }

  public boolean differsOnlyInQuantities(Meaning other) {
    return !obligation.isEmpty()
        && isAboutTheSameAs(other)
        && words.equals(other.words)
        && quantities.size() == other.quantities.size()
        && !quantities.equals(other.quantities);
  }

  private boolean isAboutTheSameAs(Meaning other) {
    return obligation.equals(other.obligation)
        && actor.equals(other.actor)
        && conditions.equals(other.conditions)
        && negations.equals(other.negations);
  }
}
