package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.TokenPattern;
import org.acme.toolkit.text.Span;

/**
 * Words that a pattern found.
 *
 * @param from index of the first word
 * @param to index behind the last word
 */
record Match(int from, int to) {

  /** Returns the longest match that starts at a word. */
  static Optional<Match> at(List<TokenPattern> patterns, List<Word> words, int index) {
    return patterns.stream()
        .flatMap(pattern -> pattern.at(words, index).stream())
        .max((one, other) -> one.end() - other.end())
        .map(span -> of(span, words, index));
  }

  /** Returns the first match in some of the words. */
  static Optional<Match> first(List<TokenPattern> patterns, List<Word> words, int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(i -> at(patterns, words, i).stream())
        .findFirst();
  }

  private static Match of(Span marked, List<Word> words, int index) {
    int from = index;
    while (words.get(from).start() < marked.start()) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).start() < marked.end()) {
      to++;
    }
    return new Match(from, to);
  }
}
