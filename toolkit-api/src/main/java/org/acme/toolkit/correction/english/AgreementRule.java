package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/** Finds verbs that do not agree in number with the subject before them: "Keys is kept". */
final class AgreementRule extends ContextRule {

  private static final Map<String, String> PLURAL =
      Map.of("is", "are", "was", "were", "has", "have", "does", "do");
  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does");

  /** Words before a clause in which "were" is singular, too. */
  private static final Set<String> UNREAL = Set.of("if", "though", "wish", "wishes");

  /** In words. The subject of such a clause is not longer. */
  private static final int NEAR = 6;

  // Minimum gains of a replacement, as natural logarithms.

  /** The subject is certainly singular, so the replacement may even be less probable. */
  private static final float SURE = -3;

  private static final float NEUTRAL = 0;

  /** The word is only a verb, but the model may not know the noun before it. */
  private static final float ONLY_VERB = -2;

  /** Words that follow a verb, not a noun. */
  private static final Set<String> OBJECTS = Set.of("me", "us", "him", "them", "you");

  /** The word may also be a noun: "The user guide the team". */
  private static final float MAYBE_NOUN = 3;

  /** The word has the form of a noun, but an object follows: "This point affect the order". */
  private static final float PROBABLY_VERB = 0.5f;

  private final TrigramModel model;

  AgreementRule(Synthesizer synthesizer, TrigramModel model) {
    super("SUBJECT_VERB_NUMBER", "Subject and verb do not agree in number.", synthesizer, model);
    this.model = model;
  }

  @Override
  boolean isDoubtful(TaggedSentence sentence, int i) {
    return Doubt.isIn(sentence, i)
        || Doubt.mayReferToOther(sentence, i)
        || Doubt.mayBeNameInPlural(sentence, i, model)
        || Doubt.isSeveral(sentence, i - 1)
        || Doubt.mayBeItem(sentence, i);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i)) {
      return List.of();
    }
    String word = sentence.word(i);
    if (PLURAL.containsKey(word)) {
      boolean isPlural =
          Subjects.isPluralSubject(sentence, i)
              || Subjects.isThereArePlural(sentence, i)
              || Subjects.isWhoAfterPlural(sentence, i);
      return isPlural && !explains(sentence, i)
          ? List.of(new Candidate(PLURAL.get(word), NEUTRAL))
          : List.of();
    }
    if (SINGULAR.containsKey(word) && !isUnreal(sentence, i)) {
      return Subjects.isSingularSubject(sentence, i)
              || Subjects.isWhichAfterSingular(sentence, i)
              || Subjects.isSingularPronoun(sentence, i)
          ? List.of(new Candidate(SINGULAR.get(word), SURE))
          : List.of();
    }
    if (sentence.hasTag(i, "VBP")
        && !sentence.hasTag(i, "NNS|JJ.*|RB|IN|DT|VB[DNGZ]|MD|PRP|CC")
        && !sentence.hasTag(i + 1, "MD")) { // "a clean install would fail"
      boolean mayBeNoun = sentence.hasTag(i, "NN|NN:.*");
      boolean hasObject = // "the hash mark that starts it"
          sentence.hasTag(i + 1, "DT|PRP\\$") && !sentence.word(i + 1).equals("that")
              || sentence.isAnyOf(i + 1, OBJECTS);
      if (Subjects.isSingularSubject(sentence, i) && (!mayBeNoun || hasObject)
          || Subjects.isPronounWithAdverb(sentence, i)
          || Subjects.isSingularPronoun(sentence, i)
          || !mayBeNoun && Subjects.isWhoAfterSingular(sentence, i)) {
        return candidates(sentence, i, "VBP", "VBZ", mayBeNoun ? PROBABLY_VERB : ONLY_VERB);
      }
      if (Subjects.isBareSingular(sentence, i) && hasObject) {
        return candidates(sentence, i, "VBP", "VBZ", MAYBE_NOUN);
      }
    }
    if (sentence.hasTag(i, "VBZ")
        && !sentence.hasTag(i, "NN|NN:.*|JJ.*|RB|IN|DT|VB[DNG]|MD|PRP|CC|POS")
        && (Subjects.isPluralSubject(sentence, i) || Subjects.isWhoAfterPlural(sentence, i))) {
      boolean mayBeNoun = sentence.hasTag(i, "NNS");
      if (mayBeNoun && sentence.isAnyOf(i - 2, Set.of("that", "which", "who"))) { // "makes taxis"
        return List.of();
      }
      float leastGain = mayBeNoun ? MAYBE_NOUN : NEUTRAL;
      return candidates(sentence, i, "VBZ", "VBP", leastGain);
    }
    return List.of();
  }

  /** Whether "were" is no plural: "if the user were to stop". */
  private static boolean isUnreal(TaggedSentence sentence, int i) {
    return sentence.word(i).equals("were")
        && IntStream.range(Math.max(1, i - NEAR), i)
            .anyMatch(before -> sentence.isAnyOf(before, UNREAL));
  }

  /** Whether "that is" comes before a name: "the two parties, that is Anna and Ben". */
  private static boolean explains(TaggedSentence sentence, int i) {
    return sentence.word(i).equals("is")
        && sentence.word(i - 1).equals("that")
        && i + 1 < sentence.size()
        && Character.isUpperCase(sentence.text(i + 1).charAt(0));
  }

  private List<Candidate> candidates(
      TaggedSentence sentence, int i, String from, String to, float leastGain) {
    return forms(sentence, i, from, to).stream()
        .map(form -> new Candidate(form, leastGain))
        .toList();
  }
}
