package org.acme.toolkit.requirement.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** What ends a heading or another sentence. */
  static final Set<String> ENDS = Set.of(":", ";");

  /** What opens an item of a list. */
  private static final Set<String> BULLETS = Set.of("•", "·", "–", "—", "-", "*", "**", "+");

  /**
   * @param words with the words that open it only if they are kept
   * @param verb index of what opens it in place of such a word, and stands at its end in EARS
   * @param moves whether it belongs to the main clause, and may stand before it
   */
  record Condition(
      EarsPattern pattern, boolean kept, Match words, Optional<Integer> verb, boolean moves) {

    Span span(List<Word> all) {
      return words.from() < words.to()
          ? new Span(all.get(words.from()).start(), all.get(words.to() - 1).end())
          : new Span(0, 0);
    }
  }

  Stream<Word> aroundMain() {
    return IntStream.range(0, words.size())
        .filter(
            i ->
                Stream.of(subject, obligation, response)
                    .noneMatch(part -> part.from() <= i && i < part.to()))
        .mapToObj(words::get);
  }

  /**
   * Words that open a condition.
   *
   * @param from the first word of the condition that is written
   */
  private record Opening(EarsPattern pattern, boolean kept, int from, int to) {

    Condition until(int end, boolean moves) {
      return new Condition(pattern, kept, new Match(from, end), Optional.empty(), moves);
    }
  }

  /**
   * @param words of one sentence, without the mark at its end
   * @return nothing without an obligation
   */
  static Optional<EarsClauses> of(Wording wording, List<Word> words) {
    EarsWords ears = wording.ears();
    Optional<InvertedClause> inverted =
        InvertedClause.of(wording, words, behindHeading(words, comma(words, 0)));
    int main = inverted.map(InvertedClause::main).orElse(0);
    Optional<Match> obligation = Match.first(wording.obligation(), words, main, words.size());
    return obligation
        .or(() -> Match.first(ears.ability(), words, 0, words.size()))
        .filter(verb -> verb.to() < words.size())
        .map(
            verb -> {
              var conditions = new ArrayList<Condition>();
              inverted.map(InvertedClause::condition).ifPresent(conditions::add);
              int first = inverted.isPresent() ? main : behindHeading(words, verb.from());
              int subject = leading(ears, words, first, verb.from(), conditions);
              int behind = behindObligation(ears, words, verb.to(), conditions);
              int end = trailing(wording, words, behind, conditions);
              Optional<Match> enable = Match.at(ears.enable(), words, behind);
              int start = enable.map(Match::to).orElse(behind);
              return new EarsClauses(
                  words,
                  conditions,
                  new Match(subject, verb.from()),
                  verb,
                  obligation.isEmpty() || enable.isPresent(),
                  new Match(start, Math.max(start, end)));
            });
  }

  /** Returns the index behind a heading with a colon, and behind the mark of an item of a list. */
  private static int behindHeading(List<Word> words, int to) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < to; i++) {
      depth += depth(words.get(i));
      String word = words.get(i).text();
      if (depth == 0 && (ENDS.contains(word) || i == start && BULLETS.contains(word))) {
        start = i + 1;
      }
    }
    return start;
  }

  /** Adds the condition of "shall, when …, send", and returns the index of the response. */
  private static int behindObligation(
      EarsWords ears, List<Word> words, int from, List<Condition> conditions) {
    if (!isComma(words, from)) {
      return from;
    }
    int comma = comma(words, from + 1);
    if (comma >= words.size() - 1) {
      return from;
    }
    int start = leading(ears, words, from + 1, comma + 1, conditions);
    return start == from + 1 ? from : comma + 1;
  }

  /** Adds the conditions before the main clause, and returns the index of its first word. */
  private static int leading(
      EarsWords ears, List<Word> words, int from, int obligation, List<Condition> conditions) {
    int start = from;
    Optional<Opening> opening = opening(ears, words, start, true);
    while (opening.isPresent() && start < obligation) {
      int end = end(ears, words, opening.get().to(), obligation);
      conditions.add(opening.get().until(end, true));
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
    int depth = 0;
    for (int i = from; i < obligation; i++) {
      depth += depth(words.get(i)); // A list in parentheses has commas, too.
      if (depth == 0 && isComma(words, i)) {
        if (i + 1 < obligation && opening(ears, words, i + 1, true).isPresent()) {
          return i;
        }
        lastComma = i;
      } else if (depth == 0 && i > from && ears.articles().contains(words.get(i).lower())) {
        subject = i;
      }
    }
    boolean lacksComma = ears.inverted() && words.get(obligation - 1).hasTag("VER");
    return lacksComma ? obligation : lastComma >= 0 ? lastComma : subject;
  }

  /** Adds the conditions behind the response, and returns the index behind its last word. */
  private static int trailing(
      Wording wording, List<Word> words, int from, List<Condition> conditions) {
    EarsWords ears = wording.ears();
    int obligation = first(wording.obligation(), words, from);
    int clause = Math.min(first(ears.ability(), words, from), NounClause.first(words, from));
    boolean isPassive = Match.at(ears.passive(), words, from).isPresent();
    int leading = conditions.size();
    int end = words.size();
    int depth = 0;
    for (int i = words.size() - 1; i > from; i--) {
      depth -= depth(words.get(i));
      Optional<Opening> opening = opening(ears, words, i, false);
      boolean asks = words.get(i - 1).isOneOf(ears.asking());
      if (depth == 0
          && opening.filter(o -> o.kept() || !asks).isPresent()
          && opening.get().to() < end) {
        // It may belong to another clause: "errors that occur when …".
        boolean isOfOther =
            obligation < end
                || clause < i
                || NounClause.isBehindCondition(words, i, end)
                || opening.get().kept() && i - from > 2 && isOfNoun(words.get(i - 1), isPassive);
        conditions.add(leading, opening.get().until(end, !isOfOther));
        end = isOfOther ? end : isComma(words, i - 1) ? i - 1 : i;
      }
    }
    return end;
  }

  private static int first(List<TokenPattern> patterns, List<Word> words, int from) {
    return Match.first(patterns, words, from, words.size()).map(Match::from).orElse(words.size());
  }

  /** "Errors occurring during a run" and "rules to be determined during the design". */
  private static boolean isOfNoun(Word word, boolean isPassive) {
    return word.hasTag("VBG") || word.hasTag("VBN") && !isPassive;
  }

  static int depth(Word word) {
    return "([{".contains(word.text()) ? 1 : ")]}".contains(word.text()) ? -1 : 0;
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

  /** Returns the index of the first comma outside of parentheses, or the number of words. */
  static int comma(List<Word> words, int from) {
    int depth = 0;
    for (int i = from; i < words.size(); i++) {
      depth += depth(words.get(i));
      if (depth <= 0 && isComma(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean isComma(List<Word> words, int index) {
    return words.get(index).text().equals(",");
  }
}
