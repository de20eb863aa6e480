package org.acme.toolkit.requirement.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.Rule.Hit;

/** Finds acronyms and their explanations. */
public final class Acronyms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}s?");

  /** "(SLA)", "SLA (", "SLA: ", "SLA means", "| SLA |" */
  private static final Pattern DEFINED =
      Pattern.compile(
          "\\((\\p{Lu}{2,6})s?\\)"
              + "|(?<!\\p{L})(\\p{Lu}{2,6})s?(?:\\*\\*)?(?: \\(|:| [=–—-] | \\||"
              + " (?:means|stands for|is short for|signifie|désigne)\\b)");

  /** Tags of names and nouns in English and French. */
  private static final List<String> NAMES = List.of("NNP", "Z ");

  private static final List<String> NOUNS = List.of("NN", "Z ", "N ");

  private Acronyms() {}

  /** Returns the first occurrence of each acronym. */
  static List<Hit> undefinedIn(Specification specification) {
    Set<String> defined =
        DEFINED
            .matcher(specification.text())
            .results()
            .map(Acronyms::name)
            .collect(Collectors.toCollection(HashSet::new));
    return specification.sentences().stream()
        .filter(sentence -> !isShouted(sentence))
        .flatMap(sentence -> sentence.words().stream())
        .filter(word -> ACRONYM.matcher(word.text()).matches() && isNoOrdinaryWord(word))
        .filter(word -> defined.add(singular(word.text())))
        .map(word -> new Hit(word.span(), List.of()))
        .toList();
  }

  private static String name(MatchResult definition) {
    return definition.group(1) == null ? definition.group(2) : definition.group(1);
  }

  private static String singular(String acronym) {
    return acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
  }

  /**
   * Returns whether the word is a name, or in capitals in the dictionary. "SHALL" is read as
   * "shall".
   */
  private static boolean isNoOrdinaryWord(Word word) {
    return word.isOnly(NAMES)
        || word.tags().isEmpty()
        || word.isOnly(NOUNS) && word.lemmas().contains(singular(word.text()));
  }

  private static boolean isShouted(Sentence sentence) {
    return sentence.words().stream()
        .filter(Word::isWord)
        .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)));
  }
}
