package org.acme.toolkit.correction.english;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Set;

/**
 * Tells whether the subject of a verb is singular or plural, if the words directly before the verb
 * show it.
 */
final class Subjects {

  /** Nouns that end in s or look like a plural, but take a singular verb. */
  private static final Set<String> NO_PLURALS =
      words(
          """
          news series species means headquarters status analysis basis physics mathematics maths
          economics politics statistics ethics electronics mechanics logistics metrics windows
          kubernetes jenkins thanks data media percent lens canvas bus address access process
          https dns aws teams analytics graphics semantics sports two years dollars
          """);

  private static final Set<String> MANY =
      words(
          """
          many several some few two three various different more these those other
          """);
  private static final Set<String> ONE = Set.of("a", "an", "the", "this", "that", "each", "every");

  private Subjects() {}

  /** Whether a clause starts after the word at an index. */
  static boolean startsClause(TaggedSentence sentence, int i) {
    return i == 0
        || sentence.word(i).equals(",") && !isInList(sentence, i)
        || sentence.isAnyOf(
            i, Set.of("because", "if", "when", "although", "while", "since", "where", "so"));
  }

  /** Whether only nouns precede a comma, so that they are subjects, too: "The host, the guest". */
  private static boolean isInList(TaggedSentence sentence, int comma) {
    for (int j = 1; j < comma; j++) {
      boolean isNoun = sentence.hasTag(j - 1, "DT|PRP\\$") && sentence.hasTag(j, "NN.*");
      if (!isNoun && !sentence.hasOnlyTags(j, "NN.*|DT|PRP\\$|JJ.*|CD|CC|,")) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsOrContinues(TaggedSentence sentence, int i) {
    return startsClause(sentence, i)
        || sentence.isAnyOf(i, Set.of("but", "that"))
        // "exchange between systems and providers", "the demand for small and large systems"
        // "memory, speed, and other values"
        || sentence.word(i).equals("and")
            && !sentence.hasTag(i - 1, "NN.*|JJ.*|PRP|CD|RB")
            && !sentence.word(i - 1).equals(",")
            // "by Ledlin and others"
            && sentence.hasTag(i - 1, ".*");
  }

  /** Plural subjects: "Keys is", "The old keys has". */
  static boolean isPluralSubject(TaggedSentence sentence, int verb) {
    int noun = verb - 1;
    if (!sentence.hasTag(noun, "NNS")
        || sentence.hasTag(noun, "NN|NN:.*|VBP|VB|JJ.*|NNP|PRP")
        || sentence.isAnyOf(noun, NO_PLURALS)
        || !sentence.isPlain(noun)) {
      return false;
    }
    if (sentence.hasTag(noun, "VBZ") && noun > 1 && !sentence.hasTag(noun - 1, "DT|PRP\\$")) {
      return false;
    }
    int before = noun - 1;
    while (sentence.hasOnlyTags(before, "JJ[RS]?|VBN|VBD") && sentence.isPlain(before)) {
      before--;
    }
    if (sentence.isAnyOf(
        before,
        Set.of(
            "the", "these", "those", "some", "all", "most", "many", "our", "their", "your", "its",
            "my", "his"))) {
      before--;
    }
    // "most of these systems runs"
    if (sentence.word(before).equals("of")
        && sentence.isAnyOf(before - 1, Set.of("most", "many", "some", "all"))) {
      before -= 2;
    }
    return startsOrContinues(sentence, before)
        // "the size of which, in bytes, is"
        && !(sentence.word(before).equals(",") && sentence.hasTag(before - 1, "NN.*"));
  }

  /** A plural after "there": "There is several reasons". */
  static boolean isThereArePlural(TaggedSentence sentence, int verb) {
    int next = verb + 1;
    if (!sentence.word(verb - 1).equals("there")) {
      return false;
    }
    while (sentence.isAnyOf(next, Set.of("also", "still", "not", "only"))) {
      next++;
    }
    if (sentence.isAnyOf(next, Set.of("a"))
        && sentence.isAnyOf(next + 1, Set.of("lot", "number", "few"))) {
      return isPluralAfterAdjectives(
          sentence, sentence.word(next + 2).equals("of") ? next + 3 : next + 2);
    }
    if (sentence.word(next).equals("lots")) {
      return isPluralAfterAdjectives(sentence, next + 2);
    }
    boolean hasQuantity = sentence.isAnyOf(next, MANY);
    if (hasQuantity) {
      next++;
    }
    while (sentence.hasOnlyTags(next, "JJ[RS]?")) {
      next++;
    }
    return sentence.hasTag(next, "NNS")
            && !sentence.hasTag(next, "NN|VB.*|JJ")
            && (hasQuantity || !sentence.hasTag(next + 1, "CC"))
            && !sentence.isAnyOf(next, NO_PLURALS)
        || sentence.word(next).equals("people");
  }

  private static boolean isPluralAfterAdjectives(TaggedSentence sentence, int first) {
    int noun = first;
    while (sentence.hasOnlyTags(noun, "JJ[RS]?")) {
      noun++;
    }
    return sentence.hasTag(noun, "NNS") && !sentence.hasTag(noun, "NN|NN:.*");
  }

  /** A relative pronoun after a plural: "Users who is". */
  static boolean isWhoAfterPlural(TaggedSentence sentence, int verb) {
    return sentence.isAnyOf(verb - 1, Set.of("who", "that", "which"))
        && (sentence.hasTag(verb - 2, "NNS")
                && (!sentence.hasTag(verb - 2, "NN|NN:.*|VB.*|JJ.*")
                    || sentence.isAnyOf(verb - 3, MANY))
            || sentence.word(verb - 2).equals("people"))
        && !sentence.isAnyOf(verb - 2, NO_PLURALS)
        && !sentence.hasTag(verb - 3, "IN")
        && !sentence.word(verb - 3).equals("of")
        && !sentence.isAnyOf(verb - 4, Set.of("of", "in", "for", "with", "on", "to"));
  }

  /** Singular subjects with a determiner: "The old key have", "A user send". */
  static boolean isSingularSubject(TaggedSentence sentence, int verb) {
    int noun = verb - 1;
    if (!sentence.hasTag(noun, "NN|NN:UN?")
        || sentence.hasTag(noun, "NNS|JJ.*|VB[DNG]|PRP|CD|NNP|IN")
        || !sentence.isPlain(noun)
        || sentence.isAnyOf(
            noun,
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
                "staff",
                "team",
                "police",
                "public",
                "data",
                "media",
                "group",
                "family",
                "pair",
                "percent",
                "half",
                "people",
                "handful",
                "plethora"))) {
      return false;
    }
    int before = noun - 1;
    while (sentence.hasTag(before, "JJ[RS]?|NN|NN:UN?")
        && !sentence.hasTag(before, "DT|VB[ZDG]|IN|CC")
        && sentence.isPlain(before)) {
      before--;
    }
    return sentence.isAnyOf(before, ONE) && startsClause(sentence, before - 1);
  }

  /** "He", "she" or "it" with an adverb: "He usually bring". */
  static boolean isPronounWithAdverb(TaggedSentence sentence, int verb) {
    return sentence.hasOnlyTags(verb - 1, "RB")
        && sentence.isAnyOf(verb - 2, Set.of("he", "she", "it"))
        && startsClause(sentence, verb - 3);
  }

  /** Singular pronouns: "Everyone have". */
  static boolean isSingularPronoun(TaggedSentence sentence, int verb) {
    return sentence.isAnyOf(
            verb - 1,
            Set.of(
                "everyone",
                "everybody",
                "everything",
                "someone",
                "somebody",
                "something",
                "nobody",
                "nothing"))
        && startsClause(sentence, verb - 2);
  }

  /** Singular subjects without a determiner: "But history tell us". */
  static boolean isBareSingular(TaggedSentence sentence, int verb) {
    int noun = verb - 1;
    return sentence.hasTag(noun, "NN:UN?")
        && !sentence.hasTag(noun, "NNS|JJ.*|VB.*|PRP|RB|IN|DT|CC")
        && sentence.isPlain(noun)
        && startsOrContinues(sentence, noun - 1);
  }

  /** "Who" after a singular: "The clerk who approve it". */
  static boolean isWhoAfterSingular(TaggedSentence sentence, int verb) {
    return sentence.word(verb - 1).equals("who") && isWhichAfterSingular(sentence, verb);
  }

  /** A relative pronoun after a singular: "The import, which have". */
  static boolean isWhichAfterSingular(TaggedSentence sentence, int verb) {
    if (!sentence.isAnyOf(verb - 1, Set.of("which", "who", "that"))) {
      return false;
    }
    int noun = sentence.word(verb - 2).equals(",") ? verb - 3 : verb - 2;
    if (!sentence.hasTag(noun, "NN") || sentence.hasTag(noun, "NNS|JJ.*|VB[DNG]|PRP|NN:.*")) {
      return false;
    }
    int before = noun - 1;
    while (sentence.hasTag(before, "JJ[RS]?|NN|NN:UN?")
        && !sentence.hasTag(before, "DT")
        && sentence.isPlain(before)) {
      before--;
    }
    return sentence.isAnyOf(before, ONE)
        && !sentence.isAnyOf(
            before - 1,
            Set.of("of", "and", "or", "in", "for", "with", "on", "to", "from", "by", "at", ","));
  }
}
