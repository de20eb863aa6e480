package org.acme.toolkit.requirement.set;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.TokenPattern;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.RequirementFinder.Found;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;

/** Finds defined terms, states and roles that nothing else in a text mentions. */
public final class Names {

  /** "**Order desk**: ", "Order desk - ", "| Order desk |" and "An order desk means" */
  private static final Pattern ENTRY =
      Pattern.compile(
          "[*_\"“„«]{0,3}(?<term>\\p{L}[\\p{L}\\d '’/-]{1,50}?)[*_\"”“»]{0,3}(?:\\s?[:=–—]| - | \\|"
              + "| (?:means|refers to|signifie|désigne|bedeutet|bezeichnet|significa)\\b)");

  private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{M}\\d_-]++");

  /** Names of columns of glossaries. */
  private static final Set<String> COLUMNS =
      Set.of(
          "term",
          "terms",
          "acronym",
          "abbreviation",
          "word",
          "name",
          "note",
          "definition",
          "terme",
          "sigle",
          "begriff",
          "abkürzung",
          "término",
          "sigla");

  /** Tags of LanguageTool for English. */
  private static final Set<String> NOUNS = Set.of("NN", "NN:U", "NN:UN", "NNS");

  private static final Set<String> MODIFIERS =
      Set.of("NN", "NN:U", "NN:UN", "JJ", "VBG", "VBN", "VB");

  /** Each is looked for in the whole text. */
  private static final int MOST_TERMS = 500;

  /** With fewer, one of them is no exception. */
  private static final int FEWEST = 3;

  private final Specification specification;
  private final Map<String, Span> terms = new LinkedHashMap<>();
  private final Set<Block> definitions;

  private Names(Specification specification, List<Block> definitions) {
    this.specification = specification;
    this.definitions = new HashSet<>(definitions);
    for (Block block : definitions) {
      Matcher entry =
          ENTRY
              .matcher(specification.text())
              .region(block.span().start(), lineEnd(block))
              .useTransparentBounds(true);
      if (entry.lookingAt() && terms.size() < MOST_TERMS) {
        String term = entry.group("term").strip();
        if (!COLUMNS.contains(term.toLowerCase(Locale.ROOT))) {
          terms.putIfAbsent(
              term, new Span(entry.start("term"), entry.start("term") + term.length()));
        }
      }
    }
  }

  /** The bar behind a cell is not in its block. */
  private int lineEnd(Block block) {
    return Math.min(block.span().end() + 2, specification.text().length());
  }

  public static List<Fault> faults(Wording wording, Specification specification, Found found) {
    var names = new Names(specification, found.definitions());
    List<Requirement> requirements = found.requirements();
    return Stream.of(
            names.unused(),
            names.undefined(requirements),
            SingleNames.states(specification),
            SingleNames.roles(wording, specification.text(), requirements))
        .flatMap(faults -> faults)
        .toList();
  }

  private Stream<Fault> unused() {
    if (terms.size() < FEWEST) {
      return Stream.of();
    }
    Set<String> used = used();
    return terms.entrySet().stream()
        .filter(term -> !used.contains(term.getKey()))
        .map(term -> new Fault(Kind.UNUSED_TERM, List.of(term.getValue())));
  }

  /** Returns the terms that occur in another place than their own entry. */
  private Set<String> used() {
    var patterns = new HashMap<String, Map<String, TokenPattern>>();
    terms.forEach(
        (term, place) ->
            TokenPattern.ofTerm(term)
                .ifPresent(
                    pattern ->
                        patterns
                            .computeIfAbsent(firstWord(term), first -> new HashMap<>())
                            .put(term, pattern)));
    var used = new HashSet<String>();
    for (Sentence sentence : specification.sentences()) {
      List<Word> words = sentence.words();
      for (int i = 0; i < words.size(); i++) {
        int index = i;
        Word word = words.get(i);
        Stream.concat(Stream.of(word.lower()), word.lemmas().stream())
            .map(form -> patterns.getOrDefault(form.toLowerCase(Locale.ROOT), Map.of()))
            .flatMap(found -> found.entrySet().stream())
            .filter(found -> !used.contains(found.getKey()))
            .filter(found -> word.start() != terms.get(found.getKey()).start())
            .filter(found -> found.getValue().at(words, index).isPresent())
            .forEach(found -> used.add(found.getKey()));
      }
    }
    return used;
  }

  private static String firstWord(String term) {
    Matcher word = FIRST_WORD.matcher(term.toLowerCase(Locale.ROOT));
    return word.lookingAt() ? word.group() : term;
  }

  /** Finds "Order Desk" in requirements where "Stock List" is defined. English nouns only. */
  private Stream<Fault> undefined(List<Requirement> requirements) {
    if (terms.keySet().stream().filter(Names::isTitle).count() < FEWEST) {
      return Stream.of();
    }
    Set<String> known =
        terms.keySet().stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    var places = new LinkedHashMap<String, List<Span>>();
    requirements.stream()
        .flatMap(requirement -> requirement.sentences().stream())
        .filter(sentence -> !definitions.contains(sentence.block()))
        .flatMap(sentence -> titles(sentence.words()))
        .forEach(
            place ->
                places.merge(
                    place.of(specification.text()),
                    List.of(place),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).limit(2).toList()));
    return places.entrySet().stream()
        .filter(found -> found.getValue().size() > 1)
        .filter(
            found -> known.stream().noneMatch(found.getKey().toLowerCase(Locale.ROOT)::contains))
        .map(found -> new Fault(Kind.UNDEFINED_TERM, found.getValue()));
  }

  private static boolean isTitle(String term) {
    return term.indexOf(' ') > 0
        && Stream.of(term.split(" ")).allMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  /** Returns pairs of words that are written with capitals, but not at the start of a sentence. */
  private static Stream<Span> titles(List<Word> words) {
    return Stream.iterate(1, i -> i + 1 < words.size(), i -> i + 1)
        .filter(i -> isCommon(words.get(i), MODIFIERS) && isCommon(words.get(i + 1), NOUNS))
        .filter(i -> !isCapital(words.get(i - 1)))
        .filter(i -> i + 2 >= words.size() || !isCapital(words.get(i + 2)))
        .map(i -> new Span(words.get(i).start(), words.get(i + 1).end()));
  }

  private static boolean isCapital(Word word) {
    return Character.isUpperCase(word.text().charAt(0));
  }

  /** Returns whether it is in the dictionary in small letters, unlike names of products. */
  private static boolean isCommon(Word word, Set<String> tags) {
    return isCapital(word)
        && word.text().length() > 2
        && Character.isLowerCase(word.text().charAt(1))
        && word.tags().stream().anyMatch(tags::contains);
  }
}
