package org.acme.toolkit.correction.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds countable nouns in the singular that have no article: "They have car." */
final class BareNounRule extends ContextRule {

  /** Minimum gain of an added article, as a natural logarithm. */
  private static final float LEAST_ARTICLE = 0.4f;

  /** Minimum gain of the plural. It is higher, because an article is missing more often. */
  private static final float LEAST_PLURAL = 3;

  /** Maximum number of adjectives before the noun. */
  private static final int MAX_ADJECTIVES = 3;

  private static final Set<String> NO_ARTICLE_AFTER =
      Set.of(
          "a", "an", "the", "no", "every", "each", "this", "that", "any", "another", "either",
          "neither", "one", "what", "which", "whose", "some", "other", "such", "kind", "type",
          "sort", "form", "own", "per", "via", "as", "of");

  BareNounRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "BARE_SINGULAR_NOUN",
        "A noun like this needs an article or the plural.",
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
    if (!mayPrecedeNounPhrase(sentence, i - 1)) {
      return List.of();
    }
    int noun = i;
    while (noun < i + MAX_ADJECTIVES
        && sentence.isPlain(noun)
        && sentence.hasOnlyTags(noun, "JJ[RS]?|NN:U|RB|VBN|VBD|ORD|RP")
        && sentence.hasTag(noun, "JJ[RS]?")) {
      noun++;
    }
    if (!isCountableSingular(sentence, noun) || continuesNoun(sentence, noun + 1)) {
      return List.of();
    }
    var candidates = new ArrayList<Candidate>();
    String word = sentence.word(i);
    String article = word.matches("[aeiou].*") ? "an " : "a ";
    candidates.add(new Candidate(article + word, LEAST_ARTICLE));
    if (noun == i) {
      for (String plural : forms(sentence, i, "NN", "NNS")) {
        candidates.add(new Candidate(plural, LEAST_PLURAL));
      }
    }
    return candidates;
  }

  private static boolean isCountableSingular(TaggedSentence sentence, int i) {
    return sentence.isPlain(i)
        && sentence.hasTag(i, "NN")
        && !sentence.hasTag(i, "NN:UN?|NNS|JJ|IN|RB|VBG|CC|CD|PRP|DT|UH|MD|VBD|VBZ");
  }

  /** Whether a word after a noun belongs to it: "order number", "version 2", "file token1". */
  private static boolean continuesNoun(TaggedSentence sentence, int i) {
    return sentence.hasTag(i, "NN.*|VBG|CD|POS|:|HYPH")
        || sentence.word(i).matches("token\\d*|[a-z]|\\d.*")
        || sentence.isAnyOf(i, Set.of("-", "/", "by", "'s", "’s"));
  }

  /** Whether a verb in the plural follows: "Scientist agree". */
  private static boolean isBareSubject(TaggedSentence sentence, int i) {
    return Subjects.startsClause(sentence, i - 1)
        && sentence.isPlain(i)
        && sentence.hasTag(i, "NN")
        && !sentence.hasTag(i, "NN:.*|NNS|JJ.*|IN|RB|VB.*|CC|CD|PRP|DT|UH|MD")
        && sentence.hasTag(i + 1, "VBP")
        && !sentence.hasTag(i + 1, "NN.*|JJ.*|IN|VB[DNG]|POS");
  }

  /** Whether a noun phrase may start after a word: a preposition, a verb or an adverb. */
  private static boolean mayPrecedeNounPhrase(TaggedSentence sentence, int before) {
    if (before < 1 || !sentence.isPlain(before) || sentence.isAnyOf(before, NO_ARTICLE_AFTER)) {
      return false;
    }
    if (sentence.hasTag(before, "IN|TO") && !sentence.hasTag(before, "CC")) {
      return true;
    }
    if (!sentence.hasTag(before, "VB.?|RB")) {
      return false;
    }
    boolean mayBePartOfNounPhrase =
        sentence.hasTag(before, "DT|PDT|PRP\\$|JJ[RS]?|NN:.*|NNS?|NNP|POS|CD|WDT|WP\\$|ORD");
    boolean isVerbAfterSubject =
        sentence.hasTag(before, "VB.?")
            && sentence.hasTag(before - 1, "PRP|NNS|MD|TO")
            && !sentence.hasTag(before - 1, "PRP\\$|DT|IN");
    return !mayBePartOfNounPhrase || isVerbAfterSubject;
  }
}
