package org.acme.toolkit.correction.english;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.acme.toolkit.language.KnownWords;

/**
 * Reasons why words that do not agree may be right, or why another one of them may be wrong. Real
 * documents showed them. Such findings are only suggested.
 */
final class Doubt {

  /** In words. A second mistake so near may be the reason of the first. */
  private static final int NEAR = 4;

  /** In words. A relative pronoun does not refer to a noun farther away. */
  private static final int FAR = 8;

  private static final String QUOTES = "\"'“”‘’„«»`";

  private static final Pattern WORD = Pattern.compile("\\p{Ll}{2,40}+");

  /** Values of code: "if names is null". */
  private static final Set<String> VALUES =
      Set.of("null", "nil", "true", "false", "undefined", "void", "empty");

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "these", "those", "some", "all", "most", "many", "our", "their", "your", "its",
          "my", "his", "her", "both", "several", "few");

  /** Nouns for several things or people, besides those that a rule knows. */
  private static final Set<String> SEVERAL =
      Set.of(
          "total",
          "sum",
          "average",
          "amount",
          "quantity",
          "portion",
          "fraction",
          "share",
          "remainder",
          "third",
          "quarter",
          "crew",
          "committee",
          "audience",
          "management",
          "company",
          "government",
          "department",
          "crowd",
          "council",
          "jury",
          "board",
          "faculty",
          "class",
          "club",
          "population",
          "youth",
          "couple",
          "data",
          "metadata",
          "above",
          "below",
          "following",
          "remaining");

  private Doubt() {}

  /** Whether a word in the singular may be a verb, even if its sentence seems to show none. */
  static boolean mayBeVerb(TaggedSentence sentence, int i) {
    return sentence.hasTag(i, "VB|VBP") || KnownWords.mayBeVerbAfterIt(sentence.word(i) + "s");
  }

  /** Whether a sign of quotation is beside a word, or a word near it is in no dictionary. */
  static boolean isIn(TaggedSentence sentence, int i) {
    return isQuote(sentence, i - 1)
        || isQuote(sentence, i + 1)
        || IntStream.rangeClosed(i - NEAR, i + NEAR)
            .anyMatch(
                j ->
                    WORD.matcher(sentence.word(j)).matches()
                        && sentence.isPlain(j)
                        && !sentence.hasTag(j, ".*"));
  }

  private static boolean isQuote(TaggedSentence sentence, int i) {
    return sentence.word(i).length() == 1 && QUOTES.contains(sentence.word(i));
  }

  /**
   * Whether the plural before a verb may be the name of one thing: "Saxes does not read it", "if
   * names is null". At the start of a sentence, a usual word is none.
   */
  static boolean mayBeNameInPlural(TaggedSentence sentence, int verb, TrigramModel model) {
    int noun = verb - 1;
    if (!sentence.hasTag(noun, "NNS")) {
      return false;
    }
    int before = noun - 1;
    while (before > 0 && sentence.hasOnlyTags(before, "JJ[RS]?|VBN|VBD|CD")) {
      before--;
    }
    return !sentence.isAnyOf(before, DETERMINERS)
        && (before > 0
            || sentence.isAnyOf(verb + 1, VALUES)
            || !model.contains(sentence.word(noun)));
  }

  /**
   * Whether a relative pronoun may refer to a noun before a preposition: "a list of names that".
   */
  static boolean mayReferToOther(TaggedSentence sentence, int verb) {
    return sentence.isAnyOf(verb - 1, Set.of("who", "that", "which"))
        && IntStream.range(Math.max(2, verb - FAR), verb - 2)
            .anyMatch(j -> sentence.hasTag(j, "IN") && sentence.hasTag(j - 1, "NN.*|VBG"));
  }

  /** Whether the subject before a verb stands for several: "The committee are". */
  static boolean isSeveral(TaggedSentence sentence, int noun) {
    return sentence.isAnyOf(noun, SEVERAL);
  }

  /**
   * Whether a comma before the clause of a verb may separate the items of a list. After an
   * introduction it does not.
   */
  static boolean mayBeItem(TaggedSentence sentence, int verb) {
    return !sentence.hasTag(1, "IN|RB|WRB|TO")
        && IntStream.range(1, verb).anyMatch(j -> sentence.word(j).equals(","));
  }
}
