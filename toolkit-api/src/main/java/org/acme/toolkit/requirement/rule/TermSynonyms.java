package org.acme.toolkit.requirement.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.extjwnl.data.POS;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.Rule.Hit;

/** Finds nouns of one text that have the same most frequent meaning. */
public final class TermSynonyms {

  private static final List<String> NOUNS = List.of("NN");

  private TermSynonyms() {}

  /** Returns every occurrence of a noun for which the text uses another noun more often. */
  static List<Hit> in(Specification specification) {
    var things = new HashMap<Long, Map<String, List<Word>>>();
    specification
        .words()
        .filter(word -> word.isWord() && word.isOnly(NOUNS) && !word.hasTag("NNP"))
        .forEach(
            word ->
                word.lemmas()
                    .forEach(
                        lemma ->
                            WordNet.instance().senses(POS.NOUN, lemma).stream()
                                .limit(1)
                                .forEach(
                                    sense ->
                                        things
                                            .computeIfAbsent(sense.id(), id -> new TreeMap<>())
                                            .computeIfAbsent(lemma, name -> new ArrayList<>())
                                            .add(word))));
    return things.values().stream().flatMap(TermSynonyms::rare).toList();
  }

  private static Stream<Hit> rare(Map<String, List<Word>> names) {
    if (names.size() < 2) {
      return Stream.of();
    }
    String usual =
        names.keySet().stream()
            .max(Comparator.comparingInt(name -> names.get(name).size()))
            .orElseThrow();
    return names.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(usual))
        .flatMap(entry -> entry.getValue().stream())
        .map(word -> new Hit(word.span(), List.of(usual), false));
  }
}
