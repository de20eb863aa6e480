package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.unit.EarsClauses.Condition;

/**
 * A condition of German that its verb opens: "Wird das Buch bezahlt, muss …".
 *
 * @param main index of the obligation behind it
 */
record InvertedClause(Condition condition, int main) {

  /** What may open the main clause. */
  private static final Set<String> THEN = Set.of("so", "dann");

  /** A verb that opens what should not happen. */
  private static final Set<String> SHOULD = Set.of("sollte", "sollten");

  /** "Auf" in "auftreten". */
  private static final Set<String> PREFIXES =
      Set.of(
          ("ab an auf aus bei durch ein fort her hin los mit nach um vor weg weiter zu zurück"
                  + " zusammen")
              .split(" "));

  /**
   * @param start index of the first word of the sentence
   */
  static Optional<InvertedClause> of(Wording wording, List<Word> words, int start) {
    if (!wording.ears().inverted() || Match.at(wording.verb(), words, start).isEmpty()) {
      return Optional.empty();
    }
    for (int comma = EarsClauses.comma(words, start);
        comma < words.size() - 1;
        comma = EarsClauses.comma(words, comma + 1)) {
      int main = comma + (THEN.contains(words.get(comma + 1).lower()) ? 2 : 1);
      if (comma > start + 1 && Match.at(wording.obligation(), words, main).isPresent()) {
        boolean isUnwanted = SHOULD.contains(words.get(start).lower());
        return Optional.of(
            new InvertedClause(
                new Condition(
                    isUnwanted ? EarsPattern.UNWANTED : EarsPattern.EVENT,
                    false,
                    new Match(start + 1, comma),
                    Optional.of(start),
                    true),
                main));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the condition with its verb at its end, or before a clause that follows. "Tritt … auf"
   * becomes "… auftritt".
   */
  static String written(List<Word> words, EarsText sentence, Condition condition) {
    Match all = condition.words();
    int comma = Math.min(EarsClauses.comma(words, all.from()), all.to());
    boolean isWhole = isVerbal(words.get(comma - 1)) || isClause(words, comma + 1, all.to());
    int end = isWhole ? comma : all.to();
    String verb = words.get(condition.verb().orElseThrow()).lower();
    String before = sentence.of(new Match(all.from(), end));
    String space = PREFIXES.contains(words.get(end - 1).lower()) ? "" : " ";
    return before
        + space
        + verb
        + (end < all.to() ? ", " : "")
        + sentence.of(new Match(end + 1, all.to()));
  }

  /** A prefix, participle or infinitive stands at the end of the condition that the verb opens. */
  private static boolean isVerbal(Word word) {
    return PREFIXES.contains(word.lower()) || word.hasTag("PA2") || word.hasTag("VER");
  }

  private static boolean isClause(List<Word> words, int index, int to) {
    return index < to && NounClause.isAt(words, index);
  }
}
