package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds small words that cannot stand where they are: "confirm there tours", "checks the boxes and
 * puts it on the belt", "every gates opens".
 */
final class WrongWordRule extends ContextRule {

  /** Minimum gain of "their", as a natural logarithm. */
  private static final float THEIR = 1;

  /** The words around prove the mistake, so the model is not asked. */
  private static final float ALWAYS = Float.NEGATIVE_INFINITY;

  /** In words. A longer sentence has other nouns. */
  private static final int FAR = 12;

  private static final Set<String> NOT_BEFORE_THEIR =
      Set.of(
          "is", "are", "was", "were", "be", "been", "get", "go", "goes", "went", "put", "out",
          "over", "up", "down", "in", "from", "think", "say", "know", "if", "that");

  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "all", "his", "her", "its", "their", "our", "your");

  /** Words that start a clause with another subject. */
  private static final Set<String> OTHER_CLAUSE =
      Set.of("that", "which", "who", "if", "when", "because", "where", "while", ":", ";", "(");

  WrongWordRule(Synthesizer synthesizer, TrigramModel model) {
    super("WRONG_SMALL_WORD", "This word does not fit the words around it.", synthesizer, model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i)) {
      return List.of();
    }
    if (sentence.word(i).equals("there")) {
      return isBeforePossessed(sentence, i) ? List.of(new Candidate("their", THEIR)) : List.of();
    }
    if (sentence.word(i).equals("it")) {
      return standsForPlural(sentence, i) ? List.of(new Candidate("them", ALWAYS)) : List.of();
    }
    if (isPluralAfterEvery(sentence, i)) {
      return forms(sentence, i, "NNS", "NN").stream()
          .map(form -> new Candidate(form, ALWAYS))
          .toList();
    }
    return List.of();
  }

  /** Whether a verb or a preposition precedes and a noun in the plural follows. */
  private static boolean isBeforePossessed(TaggedSentence sentence, int i) {
    boolean hasWordBefore =
        sentence.hasOnlyTags(i + 1, "JJ")
            || sentence.hasTag(i + 1, "NN|NN:.*") && sentence.hasTag(i + 2, "NNS");
    int noun = hasWordBefore ? i + 2 : i + 1;
    return sentence.hasTag(i - 1, "VB.?|IN")
        && !sentence.isAnyOf(i - 1, NOT_BEFORE_THEIR)
        && sentence.hasTag(noun, "NNS")
        && !sentence.hasTag(noun, "RB")
        && !sentence.hasTag(noun + 1, "VBP|MD|VBD|VBZ");
  }

  /**
   * Whether "it" is the object of a second verb, and the object of the first one is in the plural.
   * It cannot be the subject, which would be "itself".
   */
  private static boolean standsForPlural(TaggedSentence sentence, int i) {
    int verb = i - 1;
    int and = verb - 1;
    if (!sentence.hasTag(verb, "VB|VBP|VBZ|VBD")
        || sentence.hasTag(verb, "IN|NN:.*")
        || !sentence.isAnyOf(and, Set.of("and", "then"))
        || !sentence.hasTag(and - 1, "NNS")
        || sentence.hasTag(and - 1, "NN|NN:.*")
        || sentence.hasTag(i + 1, "VB[ZPD]|MD|NN.*|POS")
        || isImpersonal(sentence, i)) {
      return false;
    }
    int start = and - 2;
    while (start > and - FAR && sentence.hasOnlyTags(start, "JJ[RS]?|VBN|VBD|CD")) {
      start--;
    }
    if (!sentence.isAnyOf(start, DETERMINERS)) {
      return false;
    }
    int first = start - 1;
    return sentence.hasTag(first, "VB|VBP|VBZ|VBD")
        && !sentence.hasTag(first, "IN")
        && first < FAR
        && hasOnlySubjectBefore(sentence, first);
  }

  /** "Finds it hard to", "likes it there", "makes it clear that". */
  private static boolean isImpersonal(TaggedSentence sentence, int i) {
    return sentence.hasTag(i + 1, "JJ") && !sentence.hasTag(i + 1, "RB|IN")
        || sentence.isAnyOf(i + 1, Set.of("there", "here", "that", "if", "when", "hard", "easy"));
  }

  /** Whether no other noun or clause stands before the first verb but its subject. */
  private static boolean hasOnlySubjectBefore(TaggedSentence sentence, int first) {
    int nouns = 0;
    for (int j = 1; j < first; j++) {
      if (sentence.isAnyOf(j, OTHER_CLAUSE)
          || sentence.hasTag(j, "IN")
          || sentence.word(j).equals(",")) {
        return false;
      }
      boolean isLastNoun = j + 1 == first || !sentence.hasTag(j + 1, "NN.*");
      if (sentence.hasTag(j, "NN.*|PRP") && isLastNoun) {
        nouns++;
      }
    }
    return nouns == 1;
  }

  /** Whether a verb in the singular shows that the noun is singular: "every gates opens". */
  private static boolean isPluralAfterEvery(TaggedSentence sentence, int i) {
    return sentence.isAnyOf(i - 1, Set.of("every", "each"))
        && sentence.hasTag(i, "NNS")
        && !sentence.hasTag(i, "NN|NN:.*|VBZ|CD")
        && (sentence.isAnyOf(i + 1, Set.of("is", "has", "was", "does"))
            || sentence.hasTag(i + 1, "MD")
            || sentence.hasTag(i + 1, "VBZ") && !sentence.hasTag(i + 1, "POS"));
  }
}
