package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds verbs without the s of the third person, where only the rest of the sentence shows that
 * they are verbs: "It stores the order and send it", "Each sensor report its value".
 */
final class SecondVerbRule extends ContextRule {

  static final Set<String> ONE = Set.of("a", "an", "the", "this", "that", "each", "every");

  /** In words. What is further away probably belongs to another clause. */
  private static final int FAR = 20;

  /** Nouns that take a plural after "of". */
  static final Set<String> COLLECTIVE =
      Set.of(
          "number",
          "majority",
          "variety",
          "couple",
          "lot",
          "rest",
          "range",
          "set",
          "series",
          "group",
          "pair",
          "half",
          "handful",
          "plethora",
          "part",
          "percentage",
          "proportion",
          "kind",
          "type",
          "sort",
          "team",
          "staff",
          "collection",
          "mix",
          "combination",
          "minority",
          "array",
          "host",
          "bunch",
          "use");

  /** Words that start an object, or are one. */
  private static final Set<String> OBJECTS =
      Set.of(
          "the", "a", "an", "its", "his", "her", "their", "our", "your", "each", "all", "every",
          "it", "them", "him", "me", "us");

  /** A clause or a list may continue here, whose subject is another one. */
  static final Set<String> OTHER_CLAUSE =
      Set.of(
          "that", "which", "who", "whose", "if", "when", "while", "because", "where", "what", "how",
          "whether", "so", "to", "let", "lets", "help", "helps", "make", "makes", "not", ":", ";",
          "(", ")", "or", "but", "–", "-", "before", "after", "as", "than", "until", "since");

  SecondVerbRule(Synthesizer synthesizer, TrigramModel model) {
    super(LongSubjectRule.ID, LongSubjectRule.MESSAGE, synthesizer, model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    boolean mayBeVerb =
        sentence.isPlain(i)
            && sentence.hasTag(i, "VBP")
            && !sentence.hasTag(i, "VB[DNG]|JJR|RB|IN|DT|MD|PRP|CC|NNS");
    return mayBeVerb
            && (isSecondVerb(sentence, i)
                || isOnlyVerb(sentence, i)
                || Subjects.isWhoAfterSingular(sentence, i) && hasObject(sentence, i))
        ? forms(sentence, i, "VBP", "VBZ").stream()
            .map(form -> new Candidate(form, LongSubjectRule.ALWAYS))
            .toList()
        : List.of();
  }

  @Override
  boolean isDoubtful(TaggedSentence sentence, int i) {
    int last = i - 2;
    boolean mayContinueList = // "It includes view and edit the list"
        sentence.word(i - 1).equals("and")
            && (Doubt.mayBeVerb(sentence, last) && !sentence.hasTag(last - 1, "DT|JJ.*|PRP\\$|NN.*")
                || IntStream.range(1, last).anyMatch(j -> sentence.word(j).equals("and")));
    boolean mayBeObject = // "Every report the users need"
        sentence.hasTag(i, "NN.*")
            && IntStream.range(i + 2, Math.min(sentence.size(), i + FAR))
                .anyMatch(j -> sentence.hasTag(j, "VBP") && sentence.hasTag(j - 1, "NN.*|PRP"));
    return mayContinueList || mayBeObject || Doubt.isIn(sentence, i);
  }

  /** Whether a verb follows another one of the same subject: "It stores the order and send it". */
  private static boolean isSecondVerb(TaggedSentence sentence, int verb) {
    if (verb > FAR
        || !sentence.isAnyOf(verb - 1, Set.of("and", "then"))
        || !hasObject(sentence, verb)) {
      return false;
    }
    int first = 0;
    for (int j = 1; j < verb - 1; j++) {
      if (sentence.isAnyOf(j, OTHER_CLAUSE)
          || sentence.word(j).equals(",")
          || sentence.hasTag(j, "MD")) {
        return false;
      }
      boolean isFinite = sentence.hasTag(j, "VBZ") && !sentence.hasTag(j, "NNS|POS");
      boolean isFiniteBeforeObject =
          sentence.hasTag(j, "VBZ")
              && sentence.hasTag(j + 1, "DT|PRP\\$")
              && isSubject(sentence, j);
      if (first == 0 && (isFinite || isFiniteBeforeObject)) {
        first = j;
      }
    }
    return first > 1 && isSubject(sentence, first);
  }

  /** Whether the words before the first verb can be its subject. */
  private static boolean isSubject(TaggedSentence sentence, int verb) {
    return sentence.hasTag(verb - 1, "NN|NN:.*|PRP")
        && !sentence.hasTag(verb - 1, "PRP\\$|IN|DT")
        && (sentence.isAnyOf(1, ONE) || sentence.isAnyOf(1, Set.of("it", "he", "she")));
  }

  static boolean hasObject(TaggedSentence sentence, int verb) {
    return sentence.isAnyOf(verb + 1, OBJECTS);
  }

  /** Whether a clause has no other verb: "Each sensor report its value", "If the belt stop,". */
  private static boolean isOnlyVerb(TaggedSentence sentence, int verb) {
    int start = verb - 1;
    while (start > Math.max(0, verb - FAR)
        && sentence.hasTag(start, "NN|NN:.*|JJ")
        && !sentence.isAnyOf(start, ONE)) {
      start--;
    }
    boolean isConditional = sentence.isAnyOf(start - 1, Set.of("if", "when", "whenever", "once"));
    if (!sentence.isAnyOf(start, ONE)
        || verb - start < 2
        || !sentence.hasTag(verb - 1, "NN|NN:UN?")
        || sentence.hasTag(verb - 1, "NNS|CD|VB[DNG]")
        || sentence.isAnyOf(verb - 1, COLLECTIVE)
        || !isPlain(sentence, start + 1, verb)
        || !isConditional && start != 1) {
      return false;
    }
    boolean isEnd = isConditional && sentence.word(verb + 1).equals(",");
    return isEnd || hasObject(sentence, verb) && !hasFiniteVerb(sentence, verb + 1);
  }

  private static boolean isPlain(TaggedSentence sentence, int start, int end) {
    for (int j = start; j < end; j++) {
      if (!sentence.isPlain(j)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a finite verb follows before a new clause starts. */
  private static boolean hasFiniteVerb(TaggedSentence sentence, int start) {
    for (int j = start; j < Math.min(sentence.size(), start + FAR); j++) {
      if (sentence.isAnyOf(
          j, Set.of(",", "that", "which", "who", "if", "when", "because", "and"))) {
        return false;
      }
      if (sentence.hasTag(j, "VB[ZPD]|MD") && !sentence.hasTag(j, "VB|VBN|IN|NNS")
          || sentence.hasTag(j, "VBD|VBZ") && sentence.hasTag(j - 1, "NN.*|PRP")) {
        return true;
      }
    }
    return false;
  }
}
