package org.acme.toolkit.correction.english;

import java.util.Set;

/** What number a verb's subject has, where the words right before it say so. */
final class Subjects {

  /** End in s, and are no plural. */
  private static final Set<String> NO_PLURALS =
      Set.of(
          "news",
          "series",
          "species",
          "means",
          "headquarters",
          "status",
          "analysis",
          "basis",
          "physics",
          "mathematics",
          "maths",
          "economics",
          "politics",
          "statistics",
          "ethics",
          "electronics",
          "mechanics",
          "logistics",
          "metrics",
          "windows",
          "kubernetes",
          "jenkins",
          "thanks",
          "data",
          "media",
          "percent",
          "lens",
          "canvas",
          "bus",
          "address",
          "access",
          "process",
          "https",
          "dns",
          "aws",
          "teams",
          "analytics",
          "graphics",
          "semantics",
          "sports",
          "two",
          "years",
          "dollars");

  private static final Set<String> MANY =
      Set.of(
          "many",
          "several",
          "some",
          "few",
          "two",
          "three",
          "various",
          "different",
          "more",
          "these",
          "those",
          "other");
  private static final Set<String> ONE = Set.of("a", "an", "the", "this", "that", "each", "every");

  private Subjects() {}

  /** Whether a clause starts after a word. */
  static boolean startsClause(Words words, int i) {
    return i == 0
        || words.isAnyOf(
            i, Set.of(",", "because", "if", "when", "although", "while", "since", "where", "so"));
  }

  private static boolean startsOrContinues(Words words, int i) {
    return startsClause(words, i) || words.isAnyOf(i, Set.of("and", "but", "that"));
  }

  /** "Keys is", "The old keys has". */
  static boolean isPluralSubject(Words words, int verb) {
    int noun = verb - 1;
    if (!words.may(noun, "NNS")
        || words.may(noun, "NN|NN:.*|VBP|VB|JJ.*|NNP|PRP")
        || words.isAnyOf(noun, NO_PLURALS)
        || !words.isPlain(noun)) {
      return false;
    }
    if (words.may(noun, "VBZ") && noun > 1 && !words.may(noun - 1, "DT|PRP\\$")) {
      return false;
    }
    int before = noun - 1;
    while (words.must(before, "JJ[RS]?|VBN|VBD") && words.isPlain(before)) {
      before--;
    }
    if (words.isAnyOf(
        before,
        Set.of(
            "the", "these", "those", "some", "all", "most", "many", "our", "their", "your", "its",
            "my", "his"))) {
      before--;
    }
    // "most of these systems runs"
    if (words.word(before).equals("of")
        && words.isAnyOf(before - 1, Set.of("most", "many", "some", "all"))) {
      before -= 2;
    }
    return startsOrContinues(words, before)
        // "the size of which, in bytes, is"
        && !(words.word(before).equals(",") && words.may(before - 1, "NN.*"));
  }

  /** "There is several reasons." */
  static boolean isThereArePlural(Words words, int verb) {
    int next = verb + 1;
    if (!words.word(verb - 1).equals("there")) {
      return false;
    }
    while (words.isAnyOf(next, Set.of("also", "still", "not", "only"))) {
      next++;
    }
    if (words.isAnyOf(next, Set.of("a"))
        && words.isAnyOf(next + 1, Set.of("lot", "number", "few"))) {
      int of = words.word(next + 2).equals("of") ? next + 3 : next + 2;
      while (words.must(of, "JJ[RS]?")) {
        of++;
      }
      return words.may(of, "NNS") && !words.may(of, "NN|NN:.*");
    }
    if (words.word(next).equals("lots")) {
      int of = next + 2;
      while (words.must(of, "JJ[RS]?")) {
        of++;
      }
      return words.may(of, "NNS") && !words.may(of, "NN|NN:.*");
    }
    boolean many = words.isAnyOf(next, MANY);
    if (many) {
      next++;
    }
    while (words.must(next, "JJ[RS]?")) {
      next++;
    }
    return (words.may(next, "NNS"))
            && !words.may(next, "NN|VB.*|JJ")
            && (many || !words.may(next + 1, "CC"))
            && !words.isAnyOf(next, NO_PLURALS)
        || words.word(next).equals("people");
  }

  /** "Users who is". */
  static boolean isWhoAfterPlural(Words words, int verb) {
    return words.isAnyOf(verb - 1, Set.of("who", "that", "which"))
        && (words.may(verb - 2, "NNS")
                && (!words.may(verb - 2, "NN|NN:.*|VB.*|JJ.*") || words.isAnyOf(verb - 3, MANY))
            || words.word(verb - 2).equals("people"))
        && !words.isAnyOf(verb - 2, NO_PLURALS)
        && !words.may(verb - 3, "IN")
        && !words.word(verb - 3).equals("of")
        && !words.isAnyOf(verb - 4, Set.of("of", "in", "for", "with", "on", "to"));
  }

  /** "The old key have", "A user send". */
  static boolean isSingularSubject(Words words, int verb) {
    int noun = verb - 1;
    if (!words.may(noun, "NN|NN:UN?")
        || words.may(noun, "NNS|JJ.*|VB[DNG]|PRP|CD|NNP|IN")
        || !words.isPlain(noun)
        || words.isAnyOf(
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
    while (words.may(before, "JJ[RS]?|NN|NN:UN?")
        && !words.may(before, "DT|VB[ZDG]|IN|CC")
        && words.isPlain(before)) {
      before--;
    }
    return words.isAnyOf(before, ONE) && startsClause(words, before - 1);
  }

  /** "He usually bring". */
  static boolean isPronounWithAdverb(Words words, int verb) {
    return words.must(verb - 1, "RB")
        && words.isAnyOf(verb - 2, Set.of("he", "she", "it"))
        && startsClause(words, verb - 3);
  }

  /** "Everyone have". */
  static boolean isSingularPronoun(Words words, int verb) {
    return words.isAnyOf(
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
        && startsClause(words, verb - 2);
  }

  /** "But history tell us". */
  static boolean isBareSingular(Words words, int verb) {
    int noun = verb - 1;
    return words.may(noun, "NN:UN?")
        && !words.may(noun, "NNS|JJ.*|VB.*|PRP|RB|IN|DT|CC")
        && words.isPlain(noun)
        && startsOrContinues(words, noun - 1);
  }

  /** "The import, which have". */
  static boolean isWhichAfterSingular(Words words, int verb) {
    if (!words.isAnyOf(verb - 1, Set.of("which", "who", "that"))) {
      return false;
    }
    int noun = words.word(verb - 2).equals(",") ? verb - 3 : verb - 2;
    if (!words.may(noun, "NN") || words.may(noun, "NNS|JJ.*|VB[DNG]|PRP|NN:.*")) {
      return false;
    }
    int before = noun - 1;
    while (words.may(before, "JJ[RS]?|NN|NN:UN?")
        && !words.may(before, "DT")
        && words.isPlain(before)) {
      before--;
    }
    return words.isAnyOf(before, ONE)
        && !words.isAnyOf(
            before - 1,
            Set.of("of", "and", "or", "in", "for", "with", "on", "to", "from", "by", "at", ","));
  }
}
