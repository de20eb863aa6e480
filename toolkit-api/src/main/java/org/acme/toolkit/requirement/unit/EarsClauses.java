package org.acme.toolkit.requirement.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.TokenPattern;
import org.acme.toolkit.text.Span;

/**
 * The clauses of a requirement. The parts are ranges of its words.
 *
 * @param words of one sentence, without the mark at its end
 * @param conditions around the main clause, in the order of the text
 * @param able whether the requirement says what is possible, instead of what happens
 * @param response what follows the obligation, without its conditions
 */
record EarsClauses(
    List<Word> words,
    List<Condition> conditions,
    Match subject,
    Match obligation,
    boolean able,
    Match response) {

  /**
   * @param words with the words that open it only if they are kept
   */
  record Condition(EarsPattern pattern, boolean kept, Match words) {

    Span span(List<Word> all) {
      return words.from() < words.to()
          ? new Span(all.get(words.from()).start(), all.get(words.to() - 1).end())
          : new Span(0, 0);
    }
  }

  /**
   * Words that open a condition.
   *
   * @param from the first word of the condition that is written
   */
  private record Opening(EarsPattern pattern, boolean kept, int from, int to) {

    Condition until(int end) {
      return new Condition(pattern, kept, new Match(from, end));
    }
  }

  /**
   * @param words of one sentence, without the mark at its end
   * @return nothing without an obligation
   */
  static Optional<EarsClauses> of(Wording wording, List<Word> words) {
    EarsWords ears = wording.ears();
    Optional<Match> obligation = Match.first(wording.obligation(), words, 0, words.size());
    return obligation
        .or(() -> Match.first(ears.ability(), words, 0, words.size()))
        .filter(verb -> verb.to() < words.size())
        .map(
            verb -> {
              var conditions = new ArrayList<Condition>();
              int subject = leading(ears, words, verb.from(), conditions);
              int end = trailing(ears, words, verb.to(), conditions);
              Optional<Match> enable = Match.at(ears.enable(), words, verb.to());
              int start = enable.map(Match::to).orElse(verb.to());
              return new EarsClauses(
                  words,
                  conditions,
                  new Match(subject, verb.from()),
                  verb,
                  obligation.isEmpty() || enable.isPresent(),
                  new Match(start, Math.max(start, end)));
            });
  }

  /** Adds the conditions before the main clause, and returns the index of its first word. */
  private static int leading(
      EarsWords ears, List<Word> words, int obligation, List<Condition> conditions) {
    int start = 0;
    Optional<Opening> opening = opening(ears, words, start, true);
    while (opening.isPresent() && start < obligation) {
      int end = end(ears, words, opening.get().to(), obligation);
      conditions.add(opening.get().until(end));
      start = end < obligation && isComma(words, end) ? end + 1 : end;
      if (start < obligation && ears.then().equals(words.get(start).lower())) {
        start++;
      }
      opening = start < obligation ? opening(ears, words, start, true) : Optional.empty();
    }
    return start;
  }

  /**
   * A condition ends at a comma before another condition, or at the last comma before the subject,
   * or where the subject starts.
   */
  private static int end(EarsWords ears, List<Word> words, int from, int obligation) {
    int lastComma = -1;
    int subject = Math.max(from, obligation - 1);
    for (int i = from; i < obligation; i++) {
      if (isComma(words, i)) {
        if (i + 1 < obligation && opening(ears, words, i + 1, true).isPresent()) {
          return i;
        }
        lastComma = i;
      } else if (i > from && ears.articles().contains(words.get(i).lower())) {
        subject = i;
      }
    }
    return lastComma >= 0 ? lastComma : subject;
  }

  /** Adds the conditions behind the response, and returns the index behind its last word. */
  private static int trailing(
      EarsWords ears, List<Word> words, int from, List<Condition> conditions) {
    int leading = conditions.size();
    int end = words.size();
    for (int i = words.size() - 2; i > from; i--) {
      Optional<Opening> opening = opening(ears, words, i, false);
      if (opening.isPresent() && opening.get().to() < end) {
        conditions.add(leading, opening.get().until(end));
        end = isComma(words, i - 1) ? i - 1 : i;
      }
    }
    return end;
  }

  private static Optional<Opening> opening(
      EarsWords ears, List<Word> words, int index, boolean leads) {
    return ears.clauses().entrySet().stream()
        .filter(clause -> leads || !clause.getValue().leading())
        .flatMap(
            clause ->
                Stream.concat(
                    opening(clause.getKey(), false, clause.getValue().opening(), words, index),
                    opening(clause.getKey(), true, clause.getValue().kept(), words, index)))
        .max(Comparator.comparingInt(Opening::to));
  }

  private static Stream<Opening> opening(
      EarsPattern pattern, boolean kept, List<TokenPattern> patterns, List<Word> words, int index) {
    return Match.at(patterns, words, index).stream()
        .filter(match -> match.from() == index)
        .map(match -> new Opening(pattern, kept, kept ? index : match.to(), match.to()));
  }

  private static boolean isComma(List<Word> words, int index) {
    return words.get(index).text().equals(",");
  }
}
