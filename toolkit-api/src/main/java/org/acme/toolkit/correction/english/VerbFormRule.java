package org.acme.toolkit.correction.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds forms of verbs that cannot follow the word before: "is send", "by move", "will causes". */
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

  /** "All it does is wait": words that, before a form of be, let a base form follow. */
  private static final Set<String> CLEFT =
      Set.of(
          "do", "does", "did", "all", "what", "thing", "way", "step", "goal", "purpose", "idea",
          "option");

  @Override
  List<Candidate> candidates(Words words, int i) {
    if (!words.isPlain(i) || !words.may(i, "VB.*")) {
      return List.of();
    }
    int before = words.isAnyOf(i - 1, NOT) ? i - 2 : i - 1;
    if (words.word(i - 1).equals("to")
        && words.isAnyOf(i - 2, BEFORE_INFINITIVE)
        && words.may(i, "VBD|VBN")
        && !words.may(i, "VB|NN|NN:.*|RB|IN|DT")) {
      return of(forms(words, i, "VBD|VBN", "VB"), 3);
    }
    if (words.isAnyOf(before, MODALS)
        && !words.may(before - 1, "DT|PRP\\$|JJ")
        && !words.may(i, "VB|NN|NN:.*|RB|IN|DT")
        && words.may(i, "VB[ZDN]")) {
      if (words.isAnyOf(before, Set.of("do", "does", "did")) && before == i - 1) {
        return List.of();
      }
      return of(forms(words, i, "VB[ZDN]", "VB"), 1);
    }
    if (words.isAnyOf(before, BE)
        && words.may(i, "VB")
        && !words.may(i, "VBN|VBD|NN|NN:.*|JJ.*|RB|IN|DT|VBG")
        && !words.may(i + 1, "POS")) {
      if (IntStream.range(1, i).anyMatch(j -> words.isAnyOf(j, CLEFT))) {
        return List.of();
      }
      var forms = of(forms(words, i, "VB", "VBN"), 0);
      forms.addAll(of(forms(words, i, "VB", "VBG"), 2));
      return forms;
    }
    if (before == i - 1
        && words.isAnyOf(before, BEFORE_GERUND)
        && words.may(i, "VB")
        && !words.may(i, "VBN|VBD|JJ.*|RB|IN|DT|VBG|NNS")
        && words.may(i + 1, "DT|PRP|PRP\\$|RB")
        && !words.may(i + 1, "IN|CC|JJ")) {
      return of(forms(words, i, "VB", "VBG"), 1.5f);
    }
    if (words.isAnyOf(before, HAVE)
        && words.may(i, "VB|VBD")
        && !words.may(i, "VBN|NN|NN:.*|JJ.*|RB|IN|DT|VBG|TO")) {
      return of(forms(words, i, "VB|VBD", "VBN"), 1);
    }
    return List.of();
  }

  private static List<Candidate> of(List<String> forms, float least) {
    var all = new ArrayList<Candidate>();
    forms.forEach(form -> all.add(new Candidate(form, least)));
    return all;
  }
}
