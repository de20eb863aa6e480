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

  /** Not always for more than one: "to some degree". */
  private static final Set<String> VAGUE = Set.of("some", "certain");

  /** "One of" is never followed by the singular, however usual the words are. */
  private static final float SURE = -3;

  private static final float USUAL = 0.5f;

  /** Where the singular is right as well: "some of the work". */
  private static final float UNSURE = 2;

  /** "One of the reason": what may come before "of the" and a noun in the plural. */
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
  List<Candidate> candidates(Words words, int i) {
    int before =
        words.must(i - 1, "JJ") && words.isPlain(i - 1) && !words.isAnyOf(i - 1, QUANTITIES)
            ? i - 2
            : i - 1;
    boolean isPart =
        words.isAnyOf(before, DETERMINERS)
            && words.word(before - 1).equals("of")
            && words.isAnyOf(before - 2, PARTS);
    boolean isQuantity =
        isPart
            || words.isAnyOf(before, QUANTITIES)
            || words.word(before).equals("of")
                && words.isAnyOf(before - 1, Set.of("number", "lot", "lots", "variety", "range"));
    if (!isQuantity
        || !words.isPlain(i)
        || !words.may(i, "NN|NN:UN")
        || words.may(i, "NNS|NN:U|RB|IN|CD|VBG|DT|PRP")
        || words.word(i).equals("thing") && words.word(before).equals("some")
        || words.may(i + 1, "NN.*|VBG|POS")
        || isUnknown(words, i + 1)
        || words.isAnyOf(before, VAGUE) && words.isAnyOf(before - 1, Set.of("a", "an"))) {
      return List.of();
    }
    boolean isUnsure =
        words.may(i, "NN:UN")
            || words.word(before).equals("of")
            || isPart
            || words.isAnyOf(before, VAGUE);
    float least = isPart && words.word(before - 2).equals("one") ? SURE : isUnsure ? UNSURE : USUAL;
    return forms(words, i, "NN|NN:UN", "NNS").stream()
        .map(form -> new Candidate(form, least))
        .toList();
  }

  /** "Some example addons": most words that no dictionary knows are nouns. */
  private static boolean isUnknown(Words words, int i) {
    return i < words.size() && !words.may(i, ".*") && Character.isLetter(words.text(i).charAt(0));
  }
}
