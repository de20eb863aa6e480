package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds verbs that do not agree with a subject that is further away: "The list of all open orders
 * have". The trigram model does not see the subject, so it is not asked.
 */
final class LongSubjectRule extends ContextRule {

  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does");

  private static final Map<String, String> PLURAL =
      Map.of("is", "are", "was", "were", "has", "have");

  /** The name of the rule, which has a second part. */
  static final String ID = "NUMBER_OF_DISTANT_SUBJECT";

  static final String MESSAGE = "Subject and verb do not agree in number.";

  /** Minimum gain of the replacement, as a natural logarithm: none. */
  static final float ALWAYS = Float.NEGATIVE_INFINITY;

  /** In words. A longer subject probably has a clause inside. */
  private static final int LONGEST = 12;

  /**
   * Natural logarithm of the factor by which the first noun of a term makes the second one more
   * probable. It is above 3 for terms such as "point of sale", and below 2 for other nouns.
   */
  private static final float OF_TERM = 3;

  private static final Set<String> PREPOSITIONS = Set.of("of", "for", "with", "in", "from", "on");

  LongSubjectRule(Synthesizer synthesizer, TrigramModel model) {
    super(ID, MESSAGE, synthesizer, model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i) || i > LONGEST) {
      return List.of();
    }
    if (SINGULAR.containsKey(sentence.word(i))) {
      return isAfterLongSingular(sentence, i)
          ? List.of(new Candidate(SINGULAR.get(sentence.word(i)), ALWAYS))
          : List.of();
    }
    if (PLURAL.containsKey(sentence.word(i))) {
      return isAfterLongPlural(sentence, i)
          ? List.of(new Candidate(PLURAL.get(sentence.word(i)), ALWAYS))
          : List.of();
    }
    if (sentence.hasOnlyTags(i, "VBZ")
        && SecondVerbRule.hasObject(sentence, i)
        && isAfterLongPlural(sentence, i)) {
      return forms(sentence, i, "VBZ", "VBP").stream()
          .map(form -> new Candidate(form, ALWAYS))
          .toList();
    }
    return List.of();
  }

  @Override
  boolean isDoubtful(TaggedSentence sentence, int i) {
    return Doubt.isIn(sentence, i)
        || IntStream.range(2, i)
            .anyMatch(
                j ->
                    Doubt.isSeveral(sentence, j)
                        || !sentence.isPlain(j)
                        || sentence.isAnyOf(j, Set.of("and", "or", "as")))
        || sentence.hasTag(2, "JJ.*|VB[GN]") && isPreposition(sentence, 3)
        || hasTerm(sentence, i);
  }

  /**
   * Whether "of" and a noun form a term with the noun before, to which the plural after them
   * belongs: "The quality of service policies were", but not "The list of user stories were".
   */
  private boolean hasTerm(TaggedSentence sentence, int verb) {
    return IntStream.range(2, verb - 2)
        .anyMatch(
            j ->
                sentence.word(j).equals("of")
                    && sentence.hasTag(j + 2, "NNS")
                    && model.of(sentence.word(j + 1), "of", sentence.word(j - 1))
                            - model.of(sentence.word(j + 1), "of", "")
                        > OF_TERM);
  }

  /** Whether the subject is a singular noun with a phrase after it: "The list of orders". */
  private static boolean isAfterLongSingular(TaggedSentence sentence, int verb) {
    int noun = head(sentence);
    if (noun < 0 || verb - noun < 3 || !isPreposition(sentence, noun + 1)) {
      return false;
    }
    for (int j = noun + 1; j < verb; j++) {
      boolean joinsPhrases = sentence.word(j).equals("and") && isPreposition(sentence, j + 1);
      boolean belongs =
          joinsPhrases
              || sentence.hasTag(j, "IN|DT|JJ[RS]?|NN.*|CD|PRP\\$|VBN")
                  && !sentence.hasTag(j, "VBZ|MD|CC|PRP|WDT|WP")
              || sentence.hasTag(j, "NNS") && (sentence.hasTag(j - 1, "DT|JJ|IN|PRP\\$|NN|VBN"));
      if (!belongs || sentence.isAnyOf(j, SecondVerbRule.OTHER_CLAUSE)) {
        return false;
      }
    }
    return sentence.hasTag(verb - 1, "NNS") && !sentence.hasTag(verb - 1, "VBG");
  }

  /** Whether the subject is a plural noun with a phrase after it: "The sensors in the room". */
  private static boolean isAfterLongPlural(TaggedSentence sentence, int verb) {
    if (!sentence.isAnyOf(1, Set.of("the", "these", "those", "all"))) {
      return false;
    }
    int noun = 2;
    while (sentence.hasOnlyTags(noun, "JJ[RS]?")) {
      noun++;
    }
    if (!sentence.hasTag(noun, "NNS")
        || sentence.hasTag(noun, "NN|NN:.*|VBZ|JJ")
        || !sentence.isPlain(noun)
        || !isPreposition(sentence, noun + 1)
        || verb - noun < 3) {
      return false;
    }
    for (int j = noun + 2; j < verb; j++) {
      boolean isLast = j == verb - 1;
      if (!sentence.isPlain(j)
          || !sentence.hasTag(j, isLast ? "NN|NN:UN?" : "DT|JJ|NN|NN:UN?|PRP\\$")
          || sentence.hasTag(j, "CC|MD|VBZ|VBD|NNS|PRP|WDT")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPreposition(TaggedSentence sentence, int i) {
    return sentence.isAnyOf(i, PREPOSITIONS);
  }

  /** Returns the index of the singular noun that a sentence starts with; -1 if there is none. */
  private static int head(TaggedSentence sentence) {
    if (!sentence.isAnyOf(1, SecondVerbRule.ONE)) {
      return -1;
    }
    int noun = 2;
    while (sentence.hasTag(noun, "JJ|NN.*") && sentence.hasTag(noun + 1, "NN|NN:.*")) {
      noun++;
    }
    return sentence.hasTag(noun, "NN|NN:UN?")
            && !sentence.hasTag(noun, "NNS|VB[DNG]|CD")
            && !sentence.isAnyOf(noun, SecondVerbRule.COLLECTIVE)
            && sentence.isPlain(noun)
        ? noun
        : -1;
  }
}
