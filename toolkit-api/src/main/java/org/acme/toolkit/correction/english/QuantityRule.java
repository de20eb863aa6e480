package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds nouns in the singular after words for a quantity: "these order", "a number of car". */
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

  /** Words that also allow the singular: "to some degree". */
  private static final Set<String> VAGUE = Set.of("some", "certain");

  /** Minimum gain after "one of", which always needs the plural. */
  private static final float SURE = -3;

  private static final float USUAL = 0.5f;

  /** Minimum gain after phrases that also allow the singular: "some of the work". */
  private static final float UNSURE = 2;

  /** Words that may come before "of the" and a plural noun: "One of the reason". */
  private static final Set<String> PARTS =
      Set.of("one", "two", "many", "several", "few", "both", "most", "some");

  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "my", "our", "your", "their", "its");

  QuantityRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "SINGULAR_AFTER_QUANTITY",
        "After a word for more than one, the noun is in the plural.",
        synthesizer,
        model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    int before =
        sentence.hasOnlyTags(i - 1, "JJ")
                && sentence.isPlain(i - 1)
                && !sentence.isAnyOf(i - 1, QUANTITIES)
            ? i - 2
            : i - 1;
    boolean isPart =
        sentence.isAnyOf(before, DETERMINERS)
            && sentence.word(before - 1).equals("of")
            && sentence.isAnyOf(before - 2, PARTS);
    boolean isQuantity =
        isPart
            || sentence.isAnyOf(before, QUANTITIES)
            || sentence.word(before).equals("of")
                && sentence.isAnyOf(
                    before - 1, Set.of("number", "lot", "lots", "variety", "range"));
    if (!isQuantity
        || !sentence.isPlain(i)
        || !sentence.hasTag(i, "NN|NN:UN")
        || sentence.hasTag(i, "NNS|NN:U|RB|IN|CD|VBG|DT|PRP")
        || sentence.word(i).equals("thing") && sentence.word(before).equals("some")
        || sentence.hasTag(i + 1, "NN.*|VBG|POS")
        || isUnknown(sentence, i + 1)
        || sentence.isAnyOf(before, VAGUE) && sentence.isAnyOf(before - 1, Set.of("a", "an"))) {
      return List.of();
    }
    boolean isUnsure =
        sentence.hasTag(i, "NN:UN")
            || sentence.word(before).equals("of")
            || isPart
            || sentence.isAnyOf(before, VAGUE);
    float least =
        isPart && sentence.word(before - 2).equals("one") ? SURE : isUnsure ? UNSURE : USUAL;
    return forms(sentence, i, "NN|NN:UN", "NNS").stream()
        .map(form -> new Candidate(form, least))
        .toList();
  }

  /** Treats unknown words as nouns, because most of them are: "Some example addons". */
  private static boolean isUnknown(TaggedSentence sentence, int i) {
    return i < sentence.size()
        && !sentence.hasTag(i, ".*")
        && Character.isLetter(sentence.text(i).charAt(0));
  }
}
