package org.acme.toolkit.correction;

import java.util.List;
import java.util.Map;
import org.languagetool.synthesis.Synthesizer;

/** Finds verbs that differ in number from the subject before them: "Keys is kept". */
final class AgreementRule extends ContextRule {

  private static final Map<String, String> PLURAL =
      Map.of("is", "are", "was", "were", "has", "have", "does", "do");
  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does");

  /** A determiner says the subject's number, whatever the model knows of its noun. */
  private static final float SURE = -3;

  AgreementRule(Synthesizer synthesizer, TrigramModel model) {
    super("SUBJECT_VERB_NUMBER", "Subject and verb differ in number.", synthesizer, model);
  }

  @Override
  List<Candidate> candidates(Words words, int i) {
    if (!words.isPlain(i)) {
      return List.of();
    }
    String word = words.word(i);
    if (PLURAL.containsKey(word)) {
      boolean isPlural =
          Subjects.isPluralSubject(words, i)
              || Subjects.isThereArePlural(words, i)
              || Subjects.isWhoAfterPlural(words, i);
      return isPlural ? List.of(new Candidate(PLURAL.get(word), 0)) : List.of();
    }
    if (SINGULAR.containsKey(word)) {
      return Subjects.isSingularSubject(words, i) || Subjects.isWhichAfterSingular(words, i)
          ? List.of(new Candidate(SINGULAR.get(word), SURE))
          : List.of();
    }
    if (words.may(i, "VBP")
        && !words.may(i, "NN|NN:.*|NNS|JJ.*|RB|IN|DT|VB[DNGZ]|MD|PRP|CC")
        && Subjects.isSingularSubject(words, i)) {
      return forms(words, i, "VBP", "VBZ").stream().map(form -> new Candidate(form, 0)).toList();
    }
    return List.of();
  }
}
