package org.acme.toolkit.correction.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds verb forms that cannot follow the word before them: "is send", "by move", "will causes".
 */
final class VerbFormRule extends ContextRule {

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
  private static final Set<String> NOT =
      Set.of("not", "n't", "n’t", "also", "never", "always", "only", "even");

  VerbFormRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "VERB_FORM_IN_CONTEXT",
        "This form of the verb does not fit the words around it.",
        synthesizer,
        model);
  }

  /** Words that allow a base form after a form of "be": "All it does is wait". */
  private static final Set<String> CLEFT =
      Set.of(
          "do", "does", "did", "all", "what", "thing", "way", "step", "goal", "purpose", "idea",
          "option");

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i) || !sentence.hasTag(i, "VB.*")) {
      return List.of();
    }
    int before = sentence.isAnyOf(i - 1, NOT) ? i - 2 : i - 1;
    if (sentence.word(i - 1).equals("to")
        && sentence.isAnyOf(i - 2, BEFORE_INFINITIVE)
        && sentence.hasTag(i, "VBD|VBN")
        && !sentence.hasTag(i, "VB|NN|NN:.*|RB|IN|DT")) {
      return of(forms(sentence, i, "VBD|VBN", "VB"), 3);
    }
    if (sentence.isAnyOf(before, MODALS)
        && !sentence.hasTag(before - 1, "DT|PRP\\$|JJ")
        && !sentence.hasTag(i, "VB|NN|NN:.*|RB|IN|DT")
        && sentence.hasTag(i, "VB[ZDN]")) {
      if (sentence.isAnyOf(before, Set.of("do", "does", "did")) && before == i - 1) {
        return List.of();
      }
      return of(forms(sentence, i, "VB[ZDN]", "VB"), 1);
    }
    if (sentence.isAnyOf(before, BE)
        && sentence.hasTag(i, "VB")
        && !sentence.hasTag(i, "VBN|VBD|NN|NN:.*|JJ.*|RB|IN|DT|VBG")
        && !sentence.hasTag(i + 1, "POS")) {
      if (IntStream.range(1, i).anyMatch(j -> sentence.isAnyOf(j, CLEFT))) {
        return List.of();
      }
      List<ContextRule.Candidate> forms = of(forms(sentence, i, "VB", "VBN"), 0);
      forms.addAll(of(forms(sentence, i, "VB", "VBG"), 2));
      return forms;
    }
    if (before == i - 1
        && sentence.isAnyOf(before, BEFORE_GERUND)
        && sentence.hasTag(i, "VB")
        && !sentence.hasTag(i, "VBN|VBD|JJ.*|RB|IN|DT|VBG|NNS")
        && sentence.hasTag(i + 1, "DT|PRP|PRP\\$|RB")
        && !sentence.hasTag(i + 1, "IN|CC|JJ")) {
      return of(forms(sentence, i, "VB", "VBG"), 1.5f);
    }
    if (sentence.isAnyOf(before, HAVE)
        && sentence.hasTag(i, "VB|VBD")
        && !sentence.hasTag(i, "VBN|NN|NN:.*|JJ.*|RB|IN|DT|VBG|TO")) {
      return of(forms(sentence, i, "VB|VBD", "VBN"), 1);
    }
    return List.of();
  }

  private static List<Candidate> of(List<String> forms, float least) {
    var all = new ArrayList<Candidate>();
    forms.forEach(form -> all.add(new Candidate(form, least)));
    return all;
  }
}
