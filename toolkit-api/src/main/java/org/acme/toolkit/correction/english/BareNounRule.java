package org.acme.toolkit.correction.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds countable nouns in the singular without an article: "They have car." */
final class BareNounRule extends ContextRule {

  private static final float LEAST_ARTICLE = 0.4f;

  /** Minimum gain of the plural, which is high because an article is missing more often. */
  private static final float LEAST_PLURAL = 3;

  /** Words after which a noun needs no article. */
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
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (isBareSubject(sentence, i)) {
      return forms(sentence, i, "NN", "NNS").stream()
          .map(plural -> new Candidate(plural, LEAST_PLURAL))
          .toList();
    }
    if (!isOpen(sentence, i - 1)) {
      return List.of();
    }
    int noun = i;
    while (noun < i + 3
        && sentence.isPlain(noun)
        && sentence.hasOnlyTags(noun, "JJ[RS]?|NN:U|RB|VBN|VBD|ORD|RP")
        && sentence.hasTag(noun, "JJ[RS]?")) {
      noun++;
    }
    if (!sentence.isPlain(noun)
        || !sentence.hasTag(noun, "NN")
        || sentence.hasTag(noun, "NN:UN?|NNS|JJ|IN|RB|VBG|CC|CD|PRP|DT|UH|MD|VBD|VBZ")
        || sentence.hasTag(noun + 1, "NN.*|VBG|CD|POS|:|HYPH")
        || sentence.word(noun + 1).matches("token\\d*|[a-z]|\\d.*")
        || sentence.isAnyOf(noun + 1, Set.of("-", "/", "by", "'s", "’s"))) {
      return List.of();
    }
    var candidates = new ArrayList<Candidate>();
    String word = sentence.word(i);
    candidates.add(new Candidate((word.matches("[aeiou].*") ? "an " : "a ") + word, LEAST_ARTICLE));
    if (noun == i) {
      for (String plural : forms(sentence, i, "NN", "NNS")) {
        candidates.add(new Candidate(plural, LEAST_PLURAL));
      }
    }
    return candidates;
  }

  /** Returns whether a verb in the plural follows: "Scientist agree". */
  private static boolean isBareSubject(TaggedSentence sentence, int i) {
    return Subjects.startsClause(sentence, i - 1)
        && sentence.isPlain(i)
        && sentence.hasTag(i, "NN")
        && !sentence.hasTag(i, "NN:.*|NNS|JJ.*|IN|RB|VB.*|CC|CD|PRP|DT|UH|MD")
        && sentence.hasTag(i + 1, "VBP")
        && !sentence.hasTag(i + 1, "NN.*|JJ.*|IN|VB[DNG]|POS");
  }

  /** Returns whether a noun phrase may start after a word. */
  private static boolean isOpen(TaggedSentence sentence, int before) {
    if (before < 1 || !sentence.isPlain(before) || sentence.isAnyOf(before, BEFORE)) {
      return false;
    }
    return sentence.hasTag(before, "IN|TO") && !sentence.hasTag(before, "CC")
        || sentence.hasTag(before, "VB.?|RB")
            && (!sentence.hasTag(
                    before, "DT|PDT|PRP\\$|JJ[RS]?|NN:.*|NNS?|NNP|POS|CD|WDT|WP\\$|ORD")
                || sentence.hasTag(before, "VB.?")
                    && sentence.hasTag(before - 1, "PRP|NNS|MD|TO")
                    && !sentence.hasTag(before - 1, "PRP\\$|DT|IN"));
  }
}
