package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds verbs that do not agree with a subject that is further away: "The list of all open orders
 * have", "It stores the order and send it". The trigram model does not see the subject, so it is
 * not asked.
 */
final class LongSubjectRule extends ContextRule {

  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does");

  private static final Map<String, String> PLURAL =
      Map.of("is", "are", "was", "were", "has", "have");

  /** Minimum gain of the replacement, as a natural logarithm: none. */
  private static final float ALWAYS = Float.NEGATIVE_INFINITY;

  /** In words. A longer subject probably has a clause inside. */
  private static final int LONGEST = 12;

  private static final Set<String> ONE = Set.of("a", "an", "the", "this", "that", "each", "every");

  private static final Set<String> PREPOSITIONS = Set.of("of", "for", "with", "in", "from", "on");

  /** Nouns that take a plural after "of". */
  private static final Set<String> COLLECTIVE =
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
  private static final Set<String> OTHER_CLAUSE =
      Set.of(
          "that", "which", "who", "whose", "if", "when", "while", "because", "where", "what", "how",
          "whether", "so", "to", "let", "lets", "help", "helps", "make", "makes", "not", ":", ";",
          "(", ")", "or", "but", "–", "-", "before", "after", "as", "than", "until", "since");

  LongSubjectRule(Synthesizer synthesizer, TrigramModel model) {
    super(
        "NUMBER_OF_DISTANT_SUBJECT",
        "Subject and verb do not agree in number.",
        synthesizer,
        model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    if (!sentence.isPlain(i)) {
      return List.of();
    }
    if (SINGULAR.containsKey(sentence.word(i))) {
      return isAfterLongSingular(sentence, i)
          ? List.of(new Candidate(SINGULAR.get(sentence.word(i)), ALWAYS))
          : List.of();
    }
    if (PLURAL.containsKey(sentence.word(i))) {
      return isAfterLongPlural(sentence, i)
          ? List.of(new Candidate(PLURAL.get(sentence.word(i)), ALWAYS))
          : List.of();
    }
    if (sentence.hasOnlyTags(i, "VBZ")
        && hasObject(sentence, i)
        && isAfterLongPlural(sentence, i)) {
      return forms(sentence, i, "VBZ", "VBP").stream()
          .map(form -> new Candidate(form, ALWAYS))
          .toList();
    }
    if (sentence.hasTag(i, "VBP")
        && !sentence.hasTag(i, "VB[DNG]|JJR|RB|IN|DT|MD|PRP|CC|NNS")
        && (isSecondVerb(sentence, i)
            || isOnlyVerb(sentence, i)
            || Subjects.isWhoAfterSingular(sentence, i) && hasObject(sentence, i))) {
      return forms(sentence, i, "VBP", "VBZ").stream()
          .map(form -> new Candidate(form, ALWAYS))
          .toList();
    }
    return List.of();
  }

  /** Whether the subject is a singular noun with a phrase after it: "The list of orders". */
  private static boolean isAfterLongSingular(TaggedSentence sentence, int verb) {
    int noun = head(sentence);
    if (noun < 0 || verb - noun < 3 || verb > LONGEST || !isPreposition(sentence, noun + 1)) {
      return false;
    }
    for (int j = noun + 1; j < verb; j++) {
      boolean joinsPhrases = sentence.word(j).equals("and") && isPreposition(sentence, j + 1);
      boolean belongs =
          joinsPhrases
              || sentence.hasTag(j, "IN|DT|JJ[RS]?|NN.*|CD|PRP\\$|VBN")
                  && !sentence.hasTag(j, "VBZ|MD|CC|PRP|WDT|WP")
              || sentence.hasTag(j, "NNS") && (sentence.hasTag(j - 1, "DT|JJ|IN|PRP\\$|NN|VBN"));
      if (!belongs || sentence.isAnyOf(j, OTHER_CLAUSE)) {
        return false;
      }
    }
    return sentence.hasTag(verb - 1, "NNS") && !sentence.hasTag(verb - 1, "VBG");
  }

  /** Whether the subject is a plural noun with a phrase after it: "The sensors in the room". */
  private static boolean isAfterLongPlural(TaggedSentence sentence, int verb) {
    int noun = sentence.isAnyOf(1, Set.of("the", "these", "those", "all")) ? 2 : 1;
    if (noun == 1) {
      return false;
    }
    while (sentence.hasOnlyTags(noun, "JJ[RS]?")) {
      noun++;
    }
    if (!sentence.hasTag(noun, "NNS")
        || sentence.hasTag(noun, "NN|NN:.*|VBZ|JJ")
        || !sentence.isPlain(noun)
        || !isPreposition(sentence, noun + 1)
        || verb - noun < 3) {
      return false;
    }
    for (int j = noun + 2; j < verb; j++) {
      boolean isLast = j == verb - 1;
      if (!sentence.isPlain(j)
          || !sentence.hasTag(j, isLast ? "NN|NN:UN?" : "DT|JJ|NN|NN:UN?|PRP\\$")
          || sentence.hasTag(j, "CC|MD|VBZ|VBD|NNS|PRP|WDT")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPreposition(TaggedSentence sentence, int i) {
    return sentence.isAnyOf(i, PREPOSITIONS);
  }

  /** Returns the index of the singular noun that a sentence starts with; -1 if there is none. */
  private static int head(TaggedSentence sentence) {
    if (!sentence.isAnyOf(1, ONE)) {
      return -1;
    }
    int noun = 2;
    while (sentence.hasTag(noun, "JJ|NN.*") && sentence.hasTag(noun + 1, "NN|NN:.*")) {
      noun++;
    }
    return sentence.hasTag(noun, "NN|NN:UN?")
            && !sentence.hasTag(noun, "NNS|VB[DNG]|CD")
            && !sentence.isAnyOf(noun, COLLECTIVE)
            && sentence.isPlain(noun)
        ? noun
        : -1;
  }

  /** Whether a verb follows another one of the same subject: "It stores the order and send it". */
  private static boolean isSecondVerb(TaggedSentence sentence, int verb) {
    if (!sentence.isAnyOf(verb - 1, Set.of("and", "then")) || !hasObject(sentence, verb)) {
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

  private static boolean hasObject(TaggedSentence sentence, int verb) {
    return sentence.isAnyOf(verb + 1, OBJECTS);
  }

  /** Whether a clause has no other verb: "Each sensor report its value", "If the belt stop,". */
  private static boolean isOnlyVerb(TaggedSentence sentence, int verb) {
    int start = verb - 1;
    while (start > 0 && sentence.hasTag(start, "NN|NN:.*|JJ") && !sentence.isAnyOf(start, ONE)) {
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
    for (int j = start; j < sentence.size(); j++) {
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
