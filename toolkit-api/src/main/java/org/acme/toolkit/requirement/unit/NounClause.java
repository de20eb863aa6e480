package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Word;

/** Finds clauses whose verb a condition behind them may belong to, such as "errors that occur". */
final class NounClause {

  private static final Set<String> OPENINGS =
      Set.of(
          ("which who whose whom dass sodass deswegen deshalb wodurch weil damit indem wie welche"
                  + " welcher welches welchen que qui cual cuales")
              .split(" "));

  /** What opens such a clause of German, but also the next noun of a list. */
  private static final Set<String> ARTICLES = Set.of("der die das den dem deren dessen".split(" "));

  private static final Set<String> WITHOUT = Set.of("without", "ohne", "sans", "sin");

  private static final Set<String> JOINING = Set.of("und", "oder", "sowie");

  private NounClause() {}

  /** Returns the index of the first clause such as "which …", ", alerting …" or "; …". */
  static int first(List<Word> words, int from) {
    return IntStream.range(from, words.size())
        .filter(
            i ->
                EarsClauses.ENDS.contains(words.get(i).text())
                    || isAt(words, i) && (i > from || OPENINGS.contains(words.get(i).lower())))
        .findFirst()
        .orElse(words.size());
  }

  static boolean isAt(List<Word> words, int index) {
    boolean isBehindComma = index > 0 && words.get(index - 1).text().equals(",");
    return OPENINGS.contains(words.get(index).lower())
        || isBehindComma && (words.get(index).hasTag("VBG") || isRelative(words, index));
  }

  /** Whether ", showing …" or ", without …" follows, which belongs to the main clause. */
  static boolean isBehindCondition(List<Word> words, int from, int to) {
    int comma = EarsClauses.comma(words, from);
    return comma + 1 < to
        && (words.get(comma + 1).hasTag("VMG")
            || words.get(comma + 1).hasTag("VBG")
            || WITHOUT.contains(words.get(comma + 1).lower()));
  }

  /** ", die offen sind" ends with its verb, and ", die Kiste" or ", A und B zeigen" is a list. */
  private static boolean isRelative(List<Word> words, int index) {
    int end = EarsClauses.comma(words, index);
    return ARTICLES.contains(words.get(index).lower())
        && words.get(end - 1).hasTag("VER")
        && words.subList(index, end).stream().noneMatch(word -> JOINING.contains(word.lower()));
  }
}
