package org.acme.toolkit.correction.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds nouns that can be counted, in the singular and without an article: "They have car." */
final class BareNounRule extends ContextRule {

  private static final float LEAST_ARTICLE = 0.4f;

  /** An article is missing more often than the plural. */
  private static final float LEAST_PLURAL = 3;

  /** After these, a noun may stand alone. */
  private static final Set<String> BEFORE =
      Set.of(
          "a", "an", "the", "no", "every", "each", "this", "that", "any", "another", "either",
          "neither", "one", "what", "which", "whose", "some", "other", "such", "kind", "type",
          "sort", "form", "own", "per", "via", "as", "of");

  BareNounRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "BARE_SINGULAR_NOUN",
        "A noun like this needs an article, or its plural.",
        synthesizer,
        model);
  }

  @Override
  List<Candidate> candidates(Words words, int i) {
    if (isBareSubject(words, i)) {
      return forms(words, i, "NN", "NNS").stream()
          .map(plural -> new Candidate(plural, LEAST_PLURAL))
          .toList();
    }
    if (!isOpen(words, i - 1)) {
      return List.of();
    }
    int noun = i;
    while (noun < i + 3
        && words.isPlain(noun)
        && words.must(noun, "JJ[RS]?|NN:U|RB|VBN|VBD|ORD|RP")
        && words.may(noun, "JJ[RS]?")) {
      noun++;
    }
    if (!words.isPlain(noun)
        || !words.may(noun, "NN")
        || words.may(noun, "NN:UN?|NNS|JJ|IN|RB|VBG|CC|CD|PRP|DT|UH|MD|VBD|VBZ")
        || words.may(noun + 1, "NN.*|VBG|CD|POS|:|HYPH")
        || words.word(noun + 1).matches("token\\d*|[a-z]|\\d.*")
        || words.isAnyOf(noun + 1, Set.of("-", "/", "by", "'s", "’s"))) {
      return List.of();
    }
    var candidates = new ArrayList<Candidate>();
    String word = words.word(i);
    candidates.add(new Candidate((word.matches("[aeiou].*") ? "an " : "a ") + word, LEAST_ARTICLE));
    if (noun == i) {
      for (String plural : forms(words, i, "NN", "NNS")) {
        candidates.add(new Candidate(plural, LEAST_PLURAL));
      }
    }
    return candidates;
  }

  /** "Scientist agree": a verb in the plural follows. */
  private static boolean isBareSubject(Words words, int i) {
    return Subjects.startsClause(words, i - 1)
        && words.isPlain(i)
        && words.may(i, "NN")
        && !words.may(i, "NN:.*|NNS|JJ.*|IN|RB|VB.*|CC|CD|PRP|DT|UH|MD")
        && words.may(i + 1, "VBP")
        && !words.may(i + 1, "NN.*|JJ.*|IN|VB[DNG]|POS");
  }

  /** Whether a noun phrase may start after a word. */
  private static boolean isOpen(Words words, int before) {
    if (before < 1 || !words.isPlain(before) || words.isAnyOf(before, BEFORE)) {
      return false;
    }
    return words.may(before, "IN|TO") && !words.may(before, "CC")
        || words.may(before, "VB.?|RB")
            && (!words.may(before, "DT|PDT|PRP\\$|JJ[RS]?|NN:.*|NNS?|NNP|POS|CD|WDT|WP\\$|ORD")
                || words.may(before, "VB.?")
                    && words.may(before - 1, "PRP|NNS|MD|TO")
                    && !words.may(before - 1, "PRP\\$|DT|IN"));
  }
}
