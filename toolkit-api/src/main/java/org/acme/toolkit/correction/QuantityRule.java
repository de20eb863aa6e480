package org.acme.toolkit.correction;

import java.util.List;
import java.util.Set;
import org.languagetool.synthesis.Synthesizer;

/** Finds nouns in the singular after words for a quantity: "these order", "a number of car". */
final class QuantityRule extends ContextRule {

  private static final Set<String> QUANTITIES =
      Set.of("these", "those", "many", "several", "few", "various", "numerous", "both");

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
    boolean isQuantity =
        words.isAnyOf(before, QUANTITIES)
            || words.word(before).equals("of")
                && words.isAnyOf(before - 1, Set.of("number", "lot", "lots", "variety", "range"));
    if (!isQuantity
        || !words.isPlain(i)
        || !words.may(i, "NN|NN:UN")
        || words.may(i, "NNS|NN:U|RB|IN|CD|VBG|DT|PRP")
        || words.may(i + 1, "NN.*|VBG|POS")) {
      return List.of();
    }
    float least = words.may(i, "NN:UN") || words.word(before).equals("of") ? 2 : 0.5f;
    return forms(words, i, "NN|NN:UN", "NNS").stream()
        .map(form -> new Candidate(form, least))
        .toList();
  }
}
