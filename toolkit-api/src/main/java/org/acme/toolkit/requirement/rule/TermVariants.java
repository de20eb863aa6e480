package org.acme.toolkit.requirement.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.Rule.Hit;
import org.acme.toolkit.text.Span;

/** Finds terms with several spellings: as two words, with a hyphen, as one word. */
public final class TermVariants {

  private TermVariants() {}

  /** Returns every occurrence of a term that differs from its most frequent spelling. */
  static List<Hit> in(Specification specification) {
    var terms = new HashMap<String, Map<String, List<Span>>>();
    for (Sentence sentence : specification.sentences()) {
      List<Word> words = sentence.words();
      for (int i = 0; i < words.size(); i++) {
        add(terms, words.subList(i, i + 1));
        if (i + 1 < words.size() && isNoun(words.get(i)) && isSecondPart(words.get(i + 1))) {
          add(terms, words.subList(i, i + 2));
        }
      }
    }
    return terms.values().stream().flatMap(TermVariants::rare).toList();
  }

  private static void add(Map<String, Map<String, List<Span>>> terms, List<Word> words) {
    Word last = words.get(words.size() - 1);
    if (words.stream().allMatch(Word::isWord) && isNoun(last)) {
      String spelling = spelling(words);
      terms
          .computeIfAbsent(spelling.replaceAll("[ -]", ""), key -> new TreeMap<>())
          .computeIfAbsent(spelling, key -> new ArrayList<>())
          .add(new Span(words.get(0).start(), last.end()));
    }
  }

  /** Excludes verbs such as "log in" and "set up", which differ from "login" and "setup". */
  private static boolean isSecondPart(Word word) {
    return isNoun(word) && !word.hasTag("IN") && !word.hasTag("RP");
  }

  /** Unknown words count as compounds, because compounds are rarely in the dictionary. */
  private static boolean isNoun(Word word) {
    return word.tags().isEmpty() || word.hasTag("NN") || word.hasTag("N ");
  }

  private static String spelling(List<Word> words) {
    var spelling = new StringBuilder();
    for (Word word : words) {
      spelling.append(spelling.isEmpty() ? "" : " ").append(word.lower());
    }
    boolean plural = words.get(words.size() - 1).hasTag("NNS") && spelling.toString().endsWith("s");
    return plural ? spelling.substring(0, spelling.length() - 1) : spelling.toString();
  }

  private static Stream<Hit> rare(Map<String, List<Span>> spellings) {
    if (spellings.size() < 2) {
      return Stream.of();
    }
    String usual =
        spellings.keySet().stream()
            .max(Comparator.comparingInt(spelling -> spellings.get(spelling).size()))
            .orElseThrow();
    return spellings.entrySet().stream()
        .filter(entry -> !open(entry.getKey()).equals(open(usual)))
        .flatMap(entry -> entry.getValue().stream())
        .map(span -> new Hit(span, List.of(usual), false));
  }

  /** "Log file" is "log-file" in front of another noun, and the same term. */
  private static String open(String spelling) {
    return spelling.replace('-', ' ');
  }
}
