package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds verbs that differ in number from the subject before them: "Keys is kept". */
final class AgreementRule extends ContextRule {

  private static final Map<String, String> PLURAL =
      Map.of("is", "are", "was", "were", "has", "have", "does", "do");
  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does");

  /** A determiner says the subject's number, whatever the model knows of its noun. */
  private static final float SURE = -3;

  /** Only a verb has one of these behind it. */
  private static final Set<String> OBJECTS = Set.of("me", "us", "him", "them", "you");

  /** "The user guide the team" may lack a verb just as well. */
  private static final float OR_NOUN = 3;

  /** "This point affect the order": a noun by form, but hardly before its object. */
  private static final float LIKELY = 0.5f;

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
      return Subjects.isSingularSubject(words, i)
              || Subjects.isWhichAfterSingular(words, i)
              || Subjects.isSingularPronoun(words, i)
          ? List.of(new Candidate(SINGULAR.get(word), SURE))
          : List.of();
    }
    if (words.may(i, "VBP") && !words.may(i, "NNS|JJ.*|RB|IN|DT|VB[DNGZ]|MD|PRP|CC")) {
      boolean mayBeNoun = words.may(i, "NN|NN:.*");
      boolean hasObject = words.may(i + 1, "DT|PRP\\$") || words.isAnyOf(i + 1, OBJECTS);
      if (Subjects.isSingularSubject(words, i) && (!mayBeNoun || hasObject)
          || Subjects.isPronounWithAdverb(words, i)
          || Subjects.isSingularPronoun(words, i)) {
        return candidates(words, i, "VBP", "VBZ", mayBeNoun ? LIKELY : 0);
      }
      if (Subjects.isBareSingular(words, i) && hasObject) {
        return candidates(words, i, "VBP", "VBZ", OR_NOUN);
      }
    }
    if (words.may(i, "VBZ")
        && !words.may(i, "NN|NN:.*|JJ.*|RB|IN|DT|VB[DNG]|MD|PRP|CC|POS")
        && (Subjects.isPluralSubject(words, i) || Subjects.isWhoAfterPlural(words, i))) {
      return candidates(words, i, "VBZ", "VBP", words.may(i, "NNS") ? OR_NOUN : 0);
    }
    return List.of();
  }

  private List<Candidate> candidates(Words words, int i, String from, String to, float leastGain) {
    return forms(words, i, from, to).stream().map(form -> new Candidate(form, leastGain)).toList();
  }
}
