package org.acme.toolkit.requirement.set;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.TokenPattern;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;

/**
 * Finds one thing under two names: "the buyer pays the order" in one requirement, and "the
 * purchaser cancels the order" in another one. A sentence with both names tells them apart, and so
 * does a text that defines both.
 */
final class TwoNames {

  /** Words on each side of a name that show what it is about. */
  private static final int NEAR = 4;

  /** Shorter words are mostly articles, prepositions and conjunctions. */
  private static final int SHORTEST = 4;

  private TwoNames() {}

  /**
   * What a text says of a thing by one of its names.
   *
   * @param first its first place
   * @param sentences offsets of the sentences
   */
  private record Uses(Span first, Set<Integer> sentences, Set<String> near) {

    boolean isLike(Uses other) {
      return Collections.disjoint(sentences, other.sentences)
          && !Collections.disjoint(near, other.near);
    }
  }

  /**
   * @param sentences of requirements
   * @param terms the defined ones
   */
  static Stream<Fault> in(Wording wording, List<Sentence> sentences, Collection<String> terms) {
    Set<String> known = new HashSet<>();
    terms.forEach(term -> known.add(term.toLowerCase(Locale.ROOT)));
    Set<String> words = words(sentences);
    return wording.synonyms().stream()
        .flatMap(
            names -> {
              List<Uses> uses =
                  names.stream()
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .filter(name -> !known.contains(name))
                      .filter(name -> words.contains(name.split(" ")[0]))
                      .flatMap(name -> TokenPattern.ofTerm(name).stream())
                      .flatMap(name -> uses(wording, sentences, name))
                      .toList();
              return IntStream.range(1, uses.size())
                  .filter(i -> uses.get(0).isLike(uses.get(i)))
                  .mapToObj(i -> fault(uses.get(0).first(), uses.get(i).first()));
            });
  }

  /** Returns all words in lower case and their base forms, because few names occur in a text. */
  private static Set<String> words(List<Sentence> sentences) {
    var words = new HashSet<String>();
    for (Sentence sentence : sentences) {
      for (Word word : sentence.words()) {
        words.add(word.lower());
        words.addAll(word.lemmas());
      }
    }
    return words;
  }

  private static Fault fault(Span one, Span other) {
    return new Fault(
        Kind.TWO_NAMES, one.start() < other.start() ? List.of(one, other) : List.of(other, one));
  }

  private static Stream<Uses> uses(Wording wording, List<Sentence> sentences, TokenPattern name) {
    var places = new ArrayList<Span>();
    var within = new HashSet<Integer>();
    var near = new HashSet<String>();
    for (Sentence sentence : sentences) {
      List<Word> words = sentence.words();
      for (int i = 0; i < words.size(); i++) {
        int index = i;
        name.at(words, i)
            .filter(place -> !isVerb(wording, words, index, place))
            .ifPresent(
                place -> {
                  places.add(place);
                  within.add(sentence.start());
                  addNear(wording, words, index, place, near);
                });
      }
    }
    return places.isEmpty() ? Stream.of() : Stream.of(new Uses(places.get(0), within, near));
  }

  /** "The desk shall schedule a visit" names no schedule. "Log in" is a verb in each place. */
  private static boolean isVerb(Wording wording, List<Word> words, int index, Span place) {
    return index > 0
        && words.get(index).end() == place.end()
        && words.get(index).hasTag("VB")
        && (wording.obliges(words, index - 1) || words.get(index - 1).hasTag("TO"));
  }

  /** An obligation counts directly behind the name: both may be who acts. */
  private static void addNear(
      Wording wording, List<Word> words, int index, Span place, Set<String> near) {
    boolean behind = false;
    for (int i = Math.max(0, index - NEAR); i < Math.min(words.size(), index + NEAR + 1); i++) {
      Word word = words.get(i);
      boolean inside = word.start() >= place.start() && word.end() <= place.end();
      if (!inside
          && word.isWord()
          && word.lower().length() >= SHORTEST
          && (behind || !wording.obliges(words, i))) {
        near.add(word.base());
      }
      behind = inside;
    }
  }
}
