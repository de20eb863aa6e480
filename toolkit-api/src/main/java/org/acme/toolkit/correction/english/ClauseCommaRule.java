package org.acme.toolkit.correction.english;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds a missing comma after an introductory clause or phrase: "If it is empty it is refused", "In
 * the first release we store it".
 */
final class ClauseCommaRule extends ContextRule {

  /** Index of the last word of the shortest introduction. */
  private static final int SHORTEST_INTRODUCTION = 3;

  /** Number of words after the verb of the main clause that may contain a comma. */
  private static final int COMMA_REACH = 5;

  /** Tags of words that never end an introduction. */
  private static final String NEVER_LAST = "DT|WDT|WP|WRB|PRP\\$|CC|MD|TO";

  /** Punctuation and words that show that the sentence has another structure. */
  private static final Set<String> NOT_IN_INTRODUCTION =
      Set.of(
          ",", ";", ":", "(", "-", "–", "—", "\"", "that", "which", "who", "whom", "whose", "what",
          "whether", "if", "how", "why");

  /** Subordinators that are prepositions if no verb follows: "after the release". */
  private static final Set<String> PREPOSITIONS_AS_WELL =
      Set.of("as", "since", "after", "before", "until", "while", "once");

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

  /** Words after which the clause continues. */
  private static final String CONTINUES =
      "IN|TO|CC|DT|PDT|WDT|WP|WP\\$|WRB|MD|VB|VB[PZDG]|PRP\\$|PRP|PRP_S.*|POS|PCT";

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "am");

  /** Words that start the subject of the main clause. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "these", "my", "our", "your", "their");

  /** Words that a verb follows: "this means the output". */
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

  /** Suggests a comma after the word at an index if it is the last one of an introduction. */
  @Override
  List<Candidate> candidates(TaggedSentence sentence, int i) {
    boolean needsComma =
        i >= SHORTEST_INTRODUCTION
            && mayEndIntroduction(sentence, i)
            && isMainClause(sentence, i + 1)
            && isIntroduction(sentence, i);
    return needsComma
        ? List.of(new Candidate(sentence.text(i) + ",", Float.NEGATIVE_INFINITY))
        : List.of();
  }

  /** Looks only at the words around the end, because this is fast and excludes most words. */
  private static boolean mayEndIntroduction(TaggedSentence sentence, int i) {
    boolean determinerFollows = sentence.isAnyOf(i + 1, DETERMINERS);
    if (!sentence.hasTag(i, ".*")
        || !sentence.isAnyOf(i + 1, SUBJECTS) && !determinerFollows
        || sentence.isAnyOf(i, LINKS)
        || sentence.hasTag(i, NEVER_LAST)) {
      return false;
    }
    if (determinerFollows && (sentence.hasTag(i, "IN") || sentence.isAnyOf(i - 1, BEFORE_VERB))) {
      return false;
    }
    boolean continues =
        sentence.hasTag(i, CONTINUES)
            && !sentence.hasOnlyTags(i, "VBN|JJ|RB|RP")
            && !sentence.hasTag(i, "NNS?|JJ|NN:.*|CD");
    String text = sentence.text(i);
    return !continues && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static boolean isMainClause(TaggedSentence sentence, int subject) {
    int verb = verb(sentence, subject);
    return (isAuxiliary(sentence, verb) || sentence.hasTag(verb, "VB[PZD]"))
        && !hasCommaSoon(sentence, verb);
  }

  private static boolean isIntroduction(TaggedSentence sentence, int last) {
    int first = firstWord(sentence);
    boolean startsClause = sentence.isAnyOf(first, SUBORDINATORS);
    if (!startsClause && !sentence.hasTag(first, "IN") || last == first) {
      return false;
    }
    boolean hasVerb = false;
    for (int i = first + 1; i < last; i++) {
      if (sentence.isAnyOf(i, NOT_IN_INTRODUCTION)) {
        return false;
      }
      hasVerb |= i > first + 1 && sentence.hasTag(i, "MD|VB[PZD]") && !sentence.hasTag(i, "IN|DT");
    }
    boolean isClause = startsClause && (hasVerb || !sentence.isAnyOf(first, PREPOSITIONS_AS_WELL));
    return isClause == hasVerb && isClearEnd(sentence, last);
  }

  /** A noun before a subject may belong to it, except before "there", "it" or an auxiliary. */
  private static boolean isClearEnd(TaggedSentence sentence, int last) {
    String next = sentence.word(last + 1);
    return !sentence.hasTag(last, "NNS?|NN:.*|NNP|CD")
        || next.equals("there")
        || next.equals("it")
        || isAuxiliary(sentence, verb(sentence, last + 1));
  }

  private static int firstWord(TaggedSentence sentence) {
    boolean skipsConjunction =
        sentence.isAnyOf(1, CONJUNCTIONS)
            && (sentence.isAnyOf(2, SUBORDINATORS) || sentence.hasTag(2, "IN"));
    return skipsConjunction ? 2 : 1;
  }

  private static boolean isAuxiliary(TaggedSentence sentence, int i) {
    return sentence.hasTag(i, "MD") || sentence.isAnyOf(i, AUXILIARIES);
  }

  /** Returns the index at which the verb of a subject would be. */
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
    for (int j = verb; j < verb + COMMA_REACH; j++) {
      if (sentence.word(j).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
