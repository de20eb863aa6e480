package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds singular nouns after words for more than one: "these order", "a number of car". */
final class QuantityRule extends ContextRule {

  private static final Set<String> QUANTITIES =
      Set.of(
          "these",
          "those",
          "many",
          "several",
          "few",
          "various",
          "numerous",
          "both",
          "certain",
          "some",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten");

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Set<String> MORE_THAN_ONE =
      Set.of("several", "many", "both", "these", "those");

  /** Words that do not always mean more than one: "to some degree". */
  private static final Set<String> VAGUE = Set.of("some", "certain");

  // Minimum gains of the plural, as natural logarithms.

  /** The singular is always wrong, even if it is probable: "one of the reason". */
  private static final float SURE = -3;

  private static final float USUAL = 0.5f;

  /** The singular may be right: "some of the work". */
  private static final float UNSURE = 2;

  /** Words before "of the" and a noun in the plural: "One of the reason". */
  private static final Set<String> PARTS =
      Set.of("one", "two", "many", "several", "few", "both", "most", "some");

  /** Words before "of" and a noun in the plural: "a number of car". */
  private static final Set<String> BEFORE_OF = Set.of("number", "lot", "lots", "variety", "range");

  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "my", "our", "your", "their", "its");

  /** Words after a noun, and not after a verb. */
  private static final Set<String> AFTER_NOUN =
      Set.of(
          "are", "were", "have", "can", "could", "must", "should", "shall", "will", "would", "may",
          "which", "who", "that", "where", "of");

  private static final Set<String> NOT_BEFORE_OBJECT = Set.of("that", "as", "than", "if", "while");

  QuantityRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "SINGULAR_AFTER_QUANTITY",
        "The noun after a word for more than one has to be in the plural.",
        synthesizer,
        model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    boolean hasAdjective =
        sentence.hasOnlyTags(i - 1, "JJ")
            && sentence.isPlain(i - 1)
            && !sentence.isAnyOf(i - 1, QUANTITIES);
    int before = hasAdjective ? i - 2 : i - 1;
    boolean isAfterOf = sentence.word(before).equals("of");
    boolean isVague = sentence.isAnyOf(before, VAGUE);
    boolean isPart =
        sentence.isAnyOf(before, DETERMINERS)
            && sentence.word(before - 1).equals("of")
            && sentence.isAnyOf(before - 2, PARTS);
    boolean isQuantity =
        isPart
            || sentence.isAnyOf(before, QUANTITIES)
            || isAfterOf && sentence.isAnyOf(before - 1, BEFORE_OF);
    if (!isQuantity
        || !isSingularNoun(sentence, i)
        || sentence.word(i).equals("thing") && sentence.word(before).equals("some")
        || sentence.hasTag(i + 1, "NN.*|VBG|POS")
        || sentence.hasTag(i + 1, "VBN") && sentence.hasTag(i + 2, "NN.*") // "user defined types"
        || sentence.word(i + 1).matches("\\d+") // "two rank 1 students"
        || sentence.hasTag(i, "JJ") && sentence.hasTag(i + 1, "JJ") // "many other text-based tools"
        || isUnknown(sentence, i + 1)
        || isOneOfTwo(sentence, before, i + 1)
        // "Of these rooms, three face the street."
        || !hasAdjective && sentence.hasTag(i, "VB|VBP") && sentence.hasTag(i + 1, "DT|PRP.*")
        || isAfterOf && sentence.hasTag(before - 2, "NN|NN:UN?")
        || isVague && sentence.isAnyOf(before - 1, Set.of("a", "an"))) {
      return List.of();
    }
    boolean isOneOf = isPart && sentence.word(before - 2).equals("one");
    boolean isUnsure = sentence.hasTag(i, "NN:UN") || isAfterOf || isPart || isVague;
    boolean isCounted =
        !hasAdjective
            && (sentence.isAnyOf(before, NUMBERS)
                || !isUnsure && sentence.isAnyOf(before, MORE_THAN_ONE))
            && !sentence.hasTag(before - 1, "NN.*");
    float leastGain = leastGain(isOneOf || isCounted, isUnsure);
    return forms(sentence, i, "NN|NN:UN", "NNS").stream()
        .map(form -> new Candidate(form, leastGain))
        .toList();
  }

  @Override
  boolean isDoubtful(TaggedSentence sentence, int i) {
    boolean mayBeVerb =
        Doubt.mayBeVerb(sentence, i)
            && !sentence.isAnyOf(i + 1, AFTER_NOUN)
            // "has two account", but not "of which two work"
            && (!sentence.hasTag(i - 2, "IN|VB.*")
                || sentence.hasTag(i - 2, "WDT|NN.*|PRP|RB")
                || sentence.isAnyOf(i - 2, NOT_BEFORE_OBJECT));
    return mayBeVerb || sentence.hasTag(i, "JJ.*|VB[DN]") || Doubt.isIn(sentence, i);
  }

  /** Whether "both" joins two nouns: "both name and address". */
  private static boolean isOneOfTwo(TaggedSentence sentence, int before, int next) {
    return sentence.word(before).equals("both") && sentence.word(next).equals("and");
  }

  private static boolean isSingularNoun(TaggedSentence sentence, int i) {
    return sentence.isPlain(i)
        && sentence.hasTag(i, "NN|NN:UN")
        && !sentence.hasTag(i, "NNS|NN:U|RB|IN|CD|VBG|DT|PRP");
  }

  private static float leastGain(boolean isSure, boolean isUnsure) {
    if (isSure) {
      return SURE;
    }
    return isUnsure ? UNSURE : USUAL;
  }

  /** Most words that no dictionary knows are nouns: "Some example addons". */
  private static boolean isUnknown(TaggedSentence sentence, int i) {
    return i < sentence.size()
        && !sentence.hasTag(i, ".*")
        && Character.isLetter(sentence.text(i).charAt(0));
  }
}
