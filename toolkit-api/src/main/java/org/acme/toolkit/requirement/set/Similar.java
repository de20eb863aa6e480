package org.acme.toolkit.requirement.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.requirement.unit.Meaning;

/** Finds similar requirements without comparing each with each. */
public final class Similar {

  /** A word of more requirements does not tell them apart. */
  private static final int MOST_PLACES = 30;

  private final List<Meaning> meanings;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * @param index in the list
   * @param similarity from 0 to 1
   */
  public record Found(int index, double similarity) {}

  public Similar(List<Meaning> meanings) {
    this.meanings = meanings;
    for (int i = 0; i < meanings.size(); i++) {
      for (String word : meanings.get(i).words().keySet()) {
        places.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * @param from index of the first one to consider
   * @param least similarity
   */
  public Optional<Found> to(Meaning meaning, int from, double least) {
    return meaning.words().keySet().stream()
        .map(word -> places.getOrDefault(word, List.of()))
        .filter(found -> found.size() <= MOST_PLACES)
        .flatMap(List::stream)
        .filter(index -> index >= from)
        .distinct()
        .map(index -> new Found(index, meaning.similarity(meanings.get(index))))
        .filter(found -> found.similarity() >= least)
        .max(
            Comparator.comparingDouble(Found::similarity)
                .thenComparing(Found::index, Comparator.reverseOrder()));
  }
}
