package org.acme.toolkit.correction.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** Subjects that have the form of a plural, but may be one product, page or table. */
public final class NamedSubject {

  private static final Set<String> NO_PLURALS = Set.of("This", "Its");

  private static final Set<String> AUXILIARIES = Set.of("is", "was", "has", "does");

  private static final Set<String> PLURAL_AUXILIARIES = Set.of("are", "do", "have", "were");

  /** What follows "is" if it tells what the subject is: "Orders is the table". */
  private static final Set<String> PREDICATES = Set.of("a", "an", "one", "our", "the", "where");

  /** They may belong to a noun farther away, which may be a plural. */
  private static final Set<String> PRONOUNS = Set.of("that", "which", "who");

  private static final Set<String> INDEFINITE = Set.of("a", "an");

  /** In UTF-16 code units. */
  private static final int LONGEST_SUBJECT = 80;

  private NamedSubject() {}

  /** Whether the subject of a verb is the word before it. */
  static boolean isBefore(Surroundings around, Span verb, String original) {
    String before = around.wordBefore(verb).toLowerCase(Locale.ROOT);
    String after = around.wordAfter(verb);
    if (original.endsWith("s")) {
      boolean isNounBeforeNoun = before.equals("there") && KnownWords.mayBeNoun("en", after);
      return !isNounBeforeNoun // "there is bits overflow"
          && !mayBeClause(before, after)
          && !PRONOUNS.contains(around.wordBefore(verb, 2)); // "that leaves is"
    }
    // Another verb without its "s" may be a noun, unless an object follows.
    return !PRONOUNS.contains(before)
        && (PLURAL_AUXILIARIES.contains(original)
            ? !NextWord.continuesNoun(after)
            : NextWord.startsObject(after));
  }

  /** Whether "which" may stand for a clause: "it needs no files, which is really helpful". */
  private static boolean mayBeClause(String before, String after) {
    return before.equals("which") && (after.endsWith("ly") || NextWord.startsObject(after));
  }

  /**
   * Whether a finding may take a verb and its object for a subject and its verb, so that the object
   * loses its "s": "the public exchanges notes". If an object follows, the verb is one.
   */
  public static boolean isVerb(Span object, String replacement, Surroundings around) {
    String original = object.of(around.text());
    return original.equals(replacement + "s")
        && KnownWords.mayBeNoun("en", original)
        && KnownWords.mayBeVerbAfterIt(around.wordBefore(object))
        && !NextWord.startsObject(around.wordAfter(object));
  }

  /**
   * Whether the word before a verb may be such a subject: "Sheets keeps it". Before "is" and "has",
   * a real plural is more probable, but not if a name for one thing follows.
   *
   * @param verb place of the verb
   */
  public static boolean mayBe(String word, Span verb, Surroundings around) {
    return Character.isUpperCase(word.charAt(0))
        && word.endsWith("s")
        && !NO_PLURALS.contains(word)
        && !(AUXILIARIES.contains(verb.of(around.text()))
            && !PREDICATES.contains(around.wordAfter(verb)));
  }

  /** Whether the subject is a quantity, such as "a total of ten cases", so that it is a plural. */
  static boolean isQuantity(String text, int verb) {
    String before = text.substring(Math.max(0, verb - LONGEST_SUBJECT), verb);
    String[] words = before.substring(0, Math.max(0, before.lastIndexOf(" of "))).split("\\s+");
    return Arrays.stream(words)
        .skip(Math.max(0, words.length - 3)) // also "a large part of those people have"
        .limit(2)
        .anyMatch(word -> INDEFINITE.contains(word.toLowerCase(Locale.ROOT)));
  }
}
