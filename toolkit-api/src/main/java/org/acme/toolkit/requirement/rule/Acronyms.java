package org.acme.toolkit.requirement.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.Rule.Hit;

/** Finds acronyms and their explanations. */
public final class Acronyms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}s?");

  /** Of bold type. */
  private static final Pattern MARKS = Pattern.compile("[*_]++");

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
    defined.addAll(inTables(specification));
    return specification.sentences().stream()
        .filter(sentence -> sentence.block().kind() != Block.Kind.HEADING && !isShouted(sentence))
        .flatMap(sentence -> sentence.words().stream())
        .filter(word -> !word.isKnownName())
        .filter(word -> ACRONYM.matcher(word.text()).matches() && isNoOrdinaryWord(word))
        .filter(word -> defined.add(singular(word.text())))
        .map(word -> new Hit(word.span(), List.of(), false))
        .toList();
  }

  /**
   * Returns the acronyms that stand alone in a cell or line, beside one that starts with the same
   * letter: the cells of a table in a document have no bars between them.
   */
  private static Set<String> inTables(Specification specification) {
    var defined = new HashSet<String>();
    List<Block> blocks = specification.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String acronym = MARKS.matcher(text(specification, blocks, i)).replaceAll("");
      if (ACRONYM.matcher(acronym).matches()
          && (explains(text(specification, blocks, i + 1), acronym)
              || explains(text(specification, blocks, i - 1), acronym))) {
        defined.add(singular(acronym));
      }
    }
    return defined;
  }

  private static boolean explains(String text, String acronym) {
    return text.indexOf(' ') > 0
        && Character.toUpperCase(text.charAt(0)) == acronym.charAt(0)
        && !acronym.equals(text.split(" ", 2)[0]);
  }

  private static String text(Specification specification, List<Block> blocks, int index) {
    return index < 0 || index >= blocks.size()
        ? ""
        : blocks.get(index).span().of(specification.text()).strip();
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
