package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds where a clause or a phrase that introduces a sentence ends without a comma: "If it is empty
 * it is refused", "In the first release we store it".
 */
final class ClauseCommaRule extends ContextRule {

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

  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "there");

  /** After these the clause goes on. */
  private static final String CONTINUES =
      "IN|TO|CC|DT|PDT|WDT|WP|WP\\$|WRB|MD|VB|VB[PZDG]|PRP\\$|PRP|PRP_S.*|POS|PCT";

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "am");

  /** Start a subject of more sentence. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "these", "my", "our", "your", "their");

  /** What follows one of these is a verb: "this means the output". */
  private static final Set<String> BEFORE_VERB =
      Set.of("this", "that", "it", "which", "they", "we", "you");

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
          "only",
          "just",
          "even",
          "so",
          "more",
          "moment",
          "day",
          "first");

  ClauseCommaRule(Synthesizer synthesizer, TrigramModel model) {
    super("CLAUSE_COMMA", "A comma usually ends such an introduction.", synthesizer, model);
  }

  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    // Cheap first: few words stand before a subject and its verb.
    if (i < 3
        || !sentence.hasTag(i, ".*")
        || !sentence.isAnyOf(i + 1, SUBJECTS) && !sentence.isAnyOf(i + 1, DETERMINERS)
        || sentence.isAnyOf(i, LINKS)
        || sentence.isAnyOf(i + 1, DETERMINERS)
            && (sentence.hasTag(i, "IN") || sentence.isAnyOf(i - 1, BEFORE_VERB))
        || sentence.hasTag(i, CONTINUES)
            && !sentence.hasOnlyTags(i, "VBN|JJ|RB|RP")
            && !sentence.hasTag(i, "NNS?|JJ|NN:.*|CD")
        || sentence.hasTag(i, "DT|WDT|WP|WRB|PRP\\$|CC|MD|TO")
        || !Character.isLetterOrDigit(sentence.text(i).charAt(sentence.text(i).length() - 1))) {
      return List.of();
    }
    int verb = verb(sentence, i + 1);
    boolean isAuxiliary = sentence.hasTag(verb, "MD") || sentence.isAnyOf(verb, AUXILIARIES);
    if (!isAuxiliary && !sentence.hasTag(verb, "VB[PZD]") || hasCommaSoon(sentence, verb)) {
      return List.of();
    }
    int first =
        sentence.isAnyOf(1, CONJUNCTIONS)
                && (sentence.isAnyOf(2, SUBORDINATORS) || sentence.hasTag(2, "IN"))
            ? 2
            : 1;
    boolean isClause = sentence.isAnyOf(first, SUBORDINATORS);
    if (!isClause && !sentence.hasTag(first, "IN") || i == first) {
      return List.of();
    }
    boolean hasVerb = false;
    for (int j = first + 1; j < i; j++) {
      if (sentence.isAnyOf(
          j,
          Set.of(
              ",", ";", ":", "(", "-", "–", "—", "\"", "that", "which", "who", "whom", "whose",
              "what", "whether", "if", "how", "why"))) {
        return List.of();
      }
      hasVerb |= sentence.hasTag(j, "MD|VB[PZD]") && !sentence.hasTag(j, "IN|DT") && j > first + 1;
    }
    if (isClause
        && !hasVerb
        && sentence.isAnyOf(
            first, Set.of("as", "since", "after", "before", "until", "while", "once"))) {
      isClause = false;
    }
    boolean isNoun = sentence.hasTag(i, "NNS?|NN:.*|NNP|CD");
    return (isClause ? hasVerb : !hasVerb)
            && (isAuxiliary
                || !isNoun
                || sentence.word(i + 1).equals("there")
                || sentence.word(i + 1).equals("it"))
        ? List.of(new Candidate(sentence.text(i) + ",", Float.NEGATIVE_INFINITY))
        : List.of();
  }

  /** Index of the verb behind a subject; what else stands there is none. */
  private static int verb(TaggedSentence sentence, int subject) {
    int next = subject + 1;
    if (sentence.isAnyOf(subject, DETERMINERS)) {
      while (sentence.hasTag(next, "JJ[RS]?|NN.*") && !sentence.hasTag(next + 1, "DT|IN")) {
        next++;
      }
    }
    return sentence.hasOnlyTags(next, "RB") ? next + 1 : next;
  }

  private static boolean hasCommaSoon(TaggedSentence sentence, int verb) {
    for (int j = verb; j < verb + 5; j++) {
      if (sentence.word(j).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
