package org.acme.toolkit.requirement.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.rule.Rule.Hit;

/** Finds repeated words. Nouns are allowed, because a specification uses one name for a thing. */
public final class RepeatedWords {

  private static final int TIRING = 3;
  private static final int SHORTEST = 4;

  /** Verbs, adjectives and adverbs, in English and French. */
  private static final List<String> PARTS_OF_SPEECH = List.of("VB", "V ", "JJ", "J ", "RB", "A");

  private RepeatedWords() {}

  static List<Hit> in(Specification specification) {
    return specification.sentences().stream().flatMap(RepeatedWords::in).toList();
  }

  private static Stream<Hit> in(Sentence sentence) {
    Map<String, Integer> times = new HashMap<>();
    return sentence.words().stream()
        .filter(
            word ->
                word.isWord()
                    && word.lower().length() >= SHORTEST
                    && word.isOnly(PARTS_OF_SPEECH)
                    && times.merge(word.base(), 1, Integer::sum) >= TIRING)
        .map(word -> new Hit(word.span(), List.of(), false));
  }
}
