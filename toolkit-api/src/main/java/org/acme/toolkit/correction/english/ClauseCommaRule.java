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

  /** Start a subject of more words. */
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
  List<Candidate> candidates(Words words, int i) {
    // Cheap first: few words stand before a subject and its verb.
    if (i < 3
        || !words.may(i, ".*")
        || !words.isAnyOf(i + 1, SUBJECTS) && !words.isAnyOf(i + 1, DETERMINERS)
        || words.isAnyOf(i, LINKS)
        || words.isAnyOf(i + 1, DETERMINERS)
            && (words.may(i, "IN") || words.isAnyOf(i - 1, BEFORE_VERB))
        || words.may(i, CONTINUES)
            && !words.must(i, "VBN|JJ|RB|RP")
            && !words.may(i, "NNS?|JJ|NN:.*|CD")
        || words.may(i, "DT|WDT|WP|WRB|PRP\\$|CC|MD|TO")
        || !Character.isLetterOrDigit(words.text(i).charAt(words.text(i).length() - 1))) {
      return List.of();
    }
    int verb = verb(words, i + 1);
    boolean isAuxiliary = words.may(verb, "MD") || words.isAnyOf(verb, AUXILIARIES);
    if (!isAuxiliary && !words.may(verb, "VB[PZD]") || hasCommaSoon(words, verb)) {
      return List.of();
    }
    int first =
        words.isAnyOf(1, CONJUNCTIONS) && (words.isAnyOf(2, SUBORDINATORS) || words.may(2, "IN"))
            ? 2
            : 1;
    boolean isClause = words.isAnyOf(first, SUBORDINATORS);
    if (!isClause && !words.may(first, "IN") || i == first) {
      return List.of();
    }
    boolean hasVerb = false;
    for (int j = first + 1; j < i; j++) {
      if (words.isAnyOf(
          j,
          Set.of(
              ",", ";", ":", "(", "-", "–", "—", "\"", "that", "which", "who", "whom", "whose",
              "what", "whether", "if", "how", "why"))) {
        return List.of();
      }
      hasVerb |= words.may(j, "MD|VB[PZD]") && !words.may(j, "IN|DT") && j > first + 1;
    }
    if (isClause
        && !hasVerb
        && words.isAnyOf(
            first, Set.of("as", "since", "after", "before", "until", "while", "once"))) {
      isClause = false;
    }
    boolean isNoun = words.may(i, "NNS?|NN:.*|NNP|CD");
    return (isClause ? hasVerb : !hasVerb)
            && (isAuxiliary
                || !isNoun
                || words.word(i + 1).equals("there")
                || words.word(i + 1).equals("it"))
        ? List.of(new Candidate(words.text(i) + ",", Float.NEGATIVE_INFINITY))
        : List.of();
  }

  /** Index of the verb behind a subject; what else stands there is none. */
  private static int verb(Words words, int subject) {
    int next = subject + 1;
    if (words.isAnyOf(subject, DETERMINERS)) {
      while (words.may(next, "JJ[RS]?|NN.*") && !words.may(next + 1, "DT|IN")) {
        next++;
      }
    }
    return words.must(next, "RB") ? next + 1 : next;
  }

  private static boolean hasCommaSoon(Words words, int verb) {
    for (int j = verb; j < verb + 5; j++) {
      if (words.word(j).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
