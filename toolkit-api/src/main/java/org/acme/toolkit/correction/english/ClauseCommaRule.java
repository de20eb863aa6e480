package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds the missing comma after a clause or a phrase that introduces a sentence: "If it is empty it
 * is refused", "In the first release we store it".
 */
final class ClauseCommaRule extends ContextRule {

  /** Minimum index of the last word of an introduction. */
  private static final int SHORTEST_INTRODUCTION = 3;

  /** Minimum gain of a comma. The model has no commas, so it cannot judge them. */
  private static final float ALWAYS = Float.NEGATIVE_INFINITY;

  /** A comma is searched among this many words, beginning with the verb. */
  private static final int SOON = 5;

  /** Words that may precede an introduction. */
  private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "so", "also", "because");

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "if",
          "when",
          "whenever",
          "while",
          "because",
          "although",
          "though",
          "once",
          "unless",
          "until",
          "as",
          "since",
          "after",
          "before");

  /** Subordinators that may also start a phrase without a verb: "After the release". */
  private static final Set<String> ALSO_PREPOSITIONS =
      Set.of("as", "since", "after", "before", "until", "while", "once");

  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "there");

  private static final Set<String> SAME_AS_OBJECTS = Set.of("it", "you");

  /** The introduction continues after words that have only these tags. */
  private static final String CONTINUES =
      "IN|TO|CC|DT|PDT|WDT|WP|WP\\$|WRB|MD|VB|VB[PZDG]|PRP\\$|PRP|PRP_S.*|POS|PCT";

  private static final String NEVER_LAST = "DT|WDT|WP|WRB|PRP\\$|CC|MD|TO";

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "am");

  /** Words that start a subject of several words. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "these", "my", "our", "your", "their");

  /**
   * The word after one of these is a verb, and the next words are its object: "this means the
   * output".
   */
  private static final Set<String> BEFORE_VERB =
      Set.of("this", "that", "it", "which", "they", "we", "you");

  /** Subjects of the main clause. A relative clause without "that" never starts with them. */
  private static final Set<String> NEVER_IN_RELATIVE_CLAUSE = Set.of("there", "it");

  /** Words inside an introduction that make it hard to find its end. */
  private static final Set<String> INTERRUPTIONS =
      Set.of(
          ",", ";", ":", "(", "-", "–", "—", "\"", "that", "which", "who", "whom", "whose", "what",
          "whether", "if", "how", "why");

  /** The words after one of these belong to it: "the way we work". */
  private static final Set<String> LINKS =
      Set.of(
          "that",
          "which",
          "who",
          "whom",
          "whose",
          "what",
          "how",
          "where",
          "why",
          "whether",
          "than",
          "as",
          "thing",
          "things",
          "everything",
          "something",
          "anything",
          "nothing",
          "all",
          "way",
          "time",
          "reason",
          "not",
          "then",
          "only",
          "just",
          "even",
          "so",
          "more",
          "moment",
          "day",
          "first");

  ClauseCommaRule(Synthesizer synthesizer, TrigramModel model) {
    super("CLAUSE_COMMA", "A comma usually follows such an introduction.", synthesizer, model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    // Fast checks that exclude most words come first.
    if (!isBeforeSubject(sentence, i) || !mayEndIntroduction(sentence, i)) {
      return List.of();
    }
    int verb = verb(sentence, i + 1);
    if (!isFiniteVerb(sentence, verb)
        || hasCommaSoon(sentence, verb)
        || isObjectOfRelativeClause(sentence, i, verb)
        || isObjectOfGerund(sentence, i, verb)
        || !isIntroduction(sentence, i)) {
      return List.of();
    }
    return List.of(new Candidate(sentence.text(i) + ",", ALWAYS));
  }

  private static boolean isBeforeSubject(TaggedSentence sentence, int i) {
    if (sentence.isAnyOf(i + 1, DETERMINERS)) {
      return !sentence.hasTag(i, "IN") && !sentence.isAnyOf(i - 1, BEFORE_VERB);
    }
    return sentence.isAnyOf(i + 1, SUBJECTS);
  }

  private static boolean mayEndIntroduction(TaggedSentence sentence, int i) {
    if (i < SHORTEST_INTRODUCTION
        || !sentence.hasTag(i, ".*")
        || sentence.isAnyOf(i, LINKS)
        || sentence.hasTag(i, NEVER_LAST)) {
      return false;
    }
    boolean continues =
        sentence.hasTag(i, CONTINUES)
            && !sentence.hasOnlyTags(i, "VBN|JJ|RB|RP")
            && !sentence.hasTag(i, "NNS?|JJ|NN:.*|CD");
    String text = sentence.text(i);
    return !continues && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static boolean isFiniteVerb(TaggedSentence sentence, int verb) {
    return isAuxiliary(sentence, verb) || sentence.hasTag(verb, "VB[PZD]");
  }

  private static boolean isAuxiliary(TaggedSentence sentence, int verb) {
    return sentence.hasTag(verb, "MD") || sentence.isAnyOf(verb, AUXILIARIES);
  }

  /** Whether the noun has a relative clause without "that": "In the format we use". */
  private static boolean isObjectOfRelativeClause(TaggedSentence sentence, int i, int verb) {
    return sentence.hasTag(i, "NNS?|NN:.*|NNP|CD")
        && !isAuxiliary(sentence, verb)
        && !sentence.isAnyOf(i + 1, NEVER_IN_RELATIVE_CLAUSE);
  }

  /**
   * Whether the pronoun is an object, and the next word may be a noun: "Instead of setting it piece
   * by piece".
   */
  private static boolean isObjectOfGerund(TaggedSentence sentence, int i, int verb) {
    return sentence.hasTag(i, "VBG")
        && sentence.isAnyOf(i + 1, SAME_AS_OBJECTS)
        && !isAuxiliary(sentence, verb);
  }

  /** Whether the words up to an index are an introductory clause or phrase. */
  private static boolean isIntroduction(TaggedSentence sentence, int last) {
    int first = startsWithConjunction(sentence) ? 2 : 1;
    boolean hasSubordinator = sentence.isAnyOf(first, SUBORDINATORS);
    boolean hasPreposition =
        hasSubordinator ? sentence.isAnyOf(first, ALSO_PREPOSITIONS) : sentence.hasTag(first, "IN");
    boolean hasVerb = false;
    for (int j = first + 1; j < last; j++) {
      if (sentence.isAnyOf(j, INTERRUPTIONS)) {
        return false;
      }
      // The second word is a subject or a noun, even if it has the tag of a verb.
      hasVerb |= j > first + 1 && sentence.hasTag(j, "MD|VB[PZD]") && !sentence.hasTag(j, "IN|DT");
    }
    return hasVerb ? hasSubordinator : hasPreposition;
  }

  private static boolean startsWithConjunction(TaggedSentence sentence) {
    return sentence.isAnyOf(1, CONJUNCTIONS)
        && (sentence.isAnyOf(2, SUBORDINATORS) || sentence.hasTag(2, "IN"));
  }

  /** Returns the index at which the verb of a subject is expected. */
  private static int verb(TaggedSentence sentence, int subject) {
    int next = subject + 1;
    if (sentence.isAnyOf(subject, DETERMINERS)) {
      while (sentence.hasTag(next, "JJ[RS]?|NN.*") && !sentence.hasTag(next + 1, "DT|IN")) {
        next++;
      }
    }
    return sentence.hasOnlyTags(next, "RB") ? next + 1 : next;
  }

  /** If a comma follows the verb soon, the verb may still belong to the introduction. */
  private static boolean hasCommaSoon(TaggedSentence sentence, int verb) {
    for (int j = verb; j < verb + SOON; j++) {
      if (sentence.word(j).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
