package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds verb forms that cannot follow another word: "is send", "by move", "will causes". */
final class VerbFormRule extends ContextRule {

  // Minimum gains of the replacements, as natural logarithms, tuned on data (ADR 22).
  private static final float PARTICIPLE_AFTER_BE = 0;
  private static final float GERUND_AFTER_BE = 2;
  private static final float BASE_AFTER_MODAL = 1;
  private static final float BASE_AFTER_TO = 3;
  private static final float GERUND_AFTER_PREPOSITION = 1.5f;
  private static final float PARTICIPLE_AFTER_HAVE = 1;

  /** No other form is possible, so the model need not agree. */
  private static final float SURE = -3;

  private static final Set<String> NEVER_BEFORE_GERUND =
      Set.of("able", "unable", "want", "wants", "wanted", "order", "allowed", "possible");

  /** Modals that are no nouns. */
  private static final Set<String> ONLY_MODALS =
      Set.of("would", "could", "should", "shall", "cannot", "must");

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Set<String> MODALS =
      Set.of(
          "will", "would", "can", "could", "should", "must", "may", "might", "shall", "cannot",
          "did", "does", "do");
  private static final Set<String> BEFORE_GERUND =
      Set.of("by", "before", "after", "without", "of", "for", "from", "instead", "about");
  private static final Set<String> BEFORE_INFINITIVE =
      Set.of(
          "have",
          "has",
          "had",
          "need",
          "needs",
          "want",
          "wants",
          "able",
          "going",
          "order",
          "try",
          "how",
          "ready",
          "possible",
          "easy");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> DO = Set.of("do", "does", "did");

  /** Words that may be between the two. */
  private static final Set<String> BETWEEN =
      Set.of("not", "n't", "n’t", "also", "never", "always", "only", "even");

  /** Words before a form of "be" after which a base form is right: "All it does is wait". */
  private static final Set<String> CLEFT =
      Set.of(
          "do", "does", "did", "all", "what", "thing", "way", "step", "goal", "purpose", "idea",
          "option");

  VerbFormRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "VERB_FORM_IN_CONTEXT",
        "This form of the verb does not fit the words around it.",
        synthesizer,
        model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i) || !sentence.hasTag(i, "VB.*|NNS")) {
      return List.of();
    }
    int before = sentence.isAnyOf(i - 1, BETWEEN) ? i - 2 : i - 1;
    if (sentence.word(i - 1).equals("to")
        && sentence.isAnyOf(i - 2, NEVER_BEFORE_GERUND)
        && sentence.hasTag(i, "VBG")
        && !sentence.hasTag(i, "NN|NNS|VB")) {
      return of(forms(sentence, i, "VBG", "VB"), SURE);
    }
    if (sentence.word(i - 1).equals("to")
        && sentence.isAnyOf(i - 2, BEFORE_INFINITIVE)
        && sentence.hasTag(i, "VBD|VBN")
        && !sentence.hasTag(i, "VB|NN|NN:.*|RB|IN|DT")) {
      return of(forms(sentence, i, "VBD|VBN", "VB"), BASE_AFTER_TO);
    }
    if (sentence.isAnyOf(before, MODALS)
        && !sentence.hasTag(before - 1, "DT|PRP\\$|JJ")
        // "Could objects be seen?"
        && !(before == 1 && sentence.hasTag(i, "NNS"))
        && !sentence.hasTag(i, "VB|NN|NN:.*|RB|IN|DT")
        && sentence.hasTag(i, "VB[ZDN]")) {
      if (sentence.isAnyOf(before, DO) && before == i - 1) {
        return List.of();
      }
      return Stream.concat(
              of(forms(sentence, i, "VB[ZDN]", "VB"), baseAfterModal(sentence, i)).stream(),
              passive(sentence, i).stream())
          .toList();
    }
    if (sentence.isAnyOf(i - 1, ONLY_MODALS)
        && sentence.hasTag(i - 2, "NN.*|PRP")
        && sentence.hasTag(i, "NNS")
        && !sentence.hasTag(i, "NN|VB|VBP")) {
      return of(forms(sentence, i, "NNS", "VB"), SURE);
    }
    if (sentence.isAnyOf(before, BE)
        && sentence.hasTag(i, "VB")
        && !sentence.word(i).equals("be")
        && !sentence.hasTag(i, "VBN|VBD|NN|NN:.*|JJ.*|RB|IN|DT|VBG")
        && !sentence.hasTag(i + 1, "POS")) {
      if (IntStream.range(1, i).anyMatch(j -> sentence.isAnyOf(j, CLEFT))) {
        return List.of();
      }
      return Stream.concat(
              of(forms(sentence, i, "VB", "VBN"), PARTICIPLE_AFTER_BE).stream(),
              of(forms(sentence, i, "VB", "VBG"), GERUND_AFTER_BE).stream())
          .toList();
    }
    if (before == i - 1
        && sentence.isAnyOf(before, BEFORE_GERUND)
        && sentence.hasTag(i, "VB")
        && !sentence.hasTag(i, "VBN|VBD|JJ.*|RB|IN|DT|VBG|NNS")
        && sentence.hasTag(i + 1, "DT|PRP|PRP\\$|RB")
        && !sentence.hasTag(i + 1, "IN|CC|JJ")) {
      return of(forms(sentence, i, "VB", "VBG"), GERUND_AFTER_PREPOSITION);
    }
    if (sentence.isAnyOf(before, HAVE)
        && sentence.hasTag(i, "VB|VBD")
        && !sentence.hasTag(i, "VBN|NN|NN:.*|JJ.*|RB|IN|DT|VBG|TO")
        // "must have write permissions"
        && !(sentence.hasTag(i, "VB") && sentence.hasTag(i + 1, "NN.*"))) {
      return of(forms(sentence, i, "VB|VBD", "VBN"), PARTICIPLE_AFTER_HAVE);
    }
    return List.of();
  }

  private static float baseAfterModal(TaggedSentence sentence, int i) {
    boolean isCertain =
        sentence.isAnyOf(i - 1, ONLY_MODALS) && !sentence.hasTag(i, "VBN|VBD|NNP|POS");
    return isCertain ? SURE : BASE_AFTER_MODAL;
  }

  /** After "will done", both "will do" and "will be done" are possible. */
  private static List<Candidate> passive(TaggedSentence sentence, int i) {
    return sentence.hasTag(i, "VBN")
        ? List.of(new Candidate("be " + sentence.word(i), BASE_AFTER_MODAL))
        : List.of();
  }

  private static List<Candidate> of(List<String> forms, float leastGain) {
    return forms.stream().map(form -> new Candidate(form, leastGain)).toList();
  }
}
