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
            UndefinedTerms.in(
                wording, specification.text(), names.sentences(requirements), names.terms.keySet()),
            TwoNames.in(wording, names.sentences(requirements), names.terms.keySet()),
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

  private List<Sentence> sentences(List<Requirement> requirements) {
    return requirements.stream()
        .flatMap(requirement -> requirement.sentences().stream())
        .filter(sentence -> !definitions.contains(sentence.block()))
        .toList();
  }
}
