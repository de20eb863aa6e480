package org.acme.toolkit.requirement.set;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;

/**
 * Finds "Order Desk" in requirements where "Stock List" is defined: words with capitals that need
 * none, in a text that defines terms which are written so.
 */
final class UndefinedTerms {

  private static final Pattern SPACE = Pattern.compile("\\s++");

  /** Endings of plurals and cases in English, German, French and Spanish. */
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:e[nrsm]?|[ns])$");

  /** With fewer defined ones, capitals mean nothing. */
  private static final int FEWEST = 3;

  private UndefinedTerms() {}

  /**
   * @param sentences of requirements
   * @param terms the defined ones
   */
  static Stream<Fault> in(
      Wording wording, String text, List<Sentence> sentences, Collection<String> terms) {
    if (terms.stream().filter(UndefinedTerms::isTitle).count() < FEWEST) {
      return Stream.of();
    }
    List<String> known = terms.stream().map(UndefinedTerms::key).toList();
    var places = new LinkedHashMap<String, List<Span>>();
    sentences.stream()
        .flatMap(sentence -> titles(wording, sentence.words()))
        .forEach(
            place ->
                places.merge(
                    key(place.of(text)),
                    List.of(place),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).limit(2).toList()));
    return places.entrySet().stream()
        .filter(found -> found.getValue().size() > 1)
        .filter(found -> known.stream().noneMatch(found.getKey()::contains))
        .map(found -> new Fault(Kind.UNDEFINED_TERM, found.getValue()));
  }

  private static boolean isTitle(String term) {
    List<String> words = List.of(SPACE.split(term));
    return words.size() > 1
        && Character.isUpperCase(words.get(0).charAt(0))
        && Character.isUpperCase(words.get(words.size() - 1).charAt(0));
  }

  /** Returns the same for each number and case of a term. */
  private static String key(String term) {
    return SPACE
        .splitAsStream(term.toLowerCase(Locale.ROOT))
        .map(word -> ENDING.matcher(word).replaceAll(""))
        .collect(Collectors.joining(" "));
  }

  /** Returns terms that are written with capitals, but not at the start of a sentence. */
  private static Stream<Span> titles(Wording wording, List<Word> words) {
    return IntStream.range(1, words.size())
        .filter(i -> isCapital(words.get(i)) && !isCapital(words.get(i - 1)))
        .boxed()
        .flatMap(
            i ->
                wording.terms().stream()
                    .flatMap(pattern -> pattern.at(words, i).stream())
                    .filter(place -> endsWithCapital(words, place)));
  }

  /** Returns whether it ends with a word in capitals, and is not part of a longer name. */
  private static boolean endsWithCapital(List<Word> words, Span place) {
    int last = 0;
    while (words.get(last).end() < place.end()) {
      last++;
    }
    return isCapital(words.get(last))
        && (last + 1 == words.size()
            || !Character.isUpperCase(words.get(last + 1).text().charAt(0)));
  }

  /** Returns whether it starts with a capital, unlike an acronym. */
  private static boolean isCapital(Word word) {
    return word.text().length() > 2
        && Character.isUpperCase(word.text().charAt(0))
        && Character.isLowerCase(word.text().charAt(1));
  }
}
