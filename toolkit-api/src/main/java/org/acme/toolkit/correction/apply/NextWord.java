package org.acme.toolkit.correction.apply;

import static org.acme.toolkit.correction.apply.ProvenRules.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/** What the word after a finding in English shows. It is empty before a sign. */
final class NextWord {

  private static final Set<String> SMALL =
      words(
          """
          about after also and are as at because before but by can could during for from has have if in
          into is may might must not of on or shall should so than that then through to until using
          via was were when where which while who will with within without would
          """);

  /** Small words that refer to a noun, which they show to be a plural: "softwares that are". */
  private static final Set<String> REFERRING = words("are have that were which who");

  /** Words before which a word in the singular is no verb, so that it is a noun. */
  private static final Set<String> AFTER_PLURAL =
      words("are can could do have may might must of shall should that were which who will");

  private static final Set<String> JOINING = words("and or that");

  private static final Set<String> OBJECTS =
      words(
          """
          a all an any each every her him his how it its my no not our some that the their them these
          this those to us what whether why you your
          """);

  private static final Pattern VOWEL = Pattern.compile("[aeiouAEIOU]");

  /** After "an", they show that "and" was meant. */
  private static final Set<String> AFTER_NO_ARTICLE =
      words("also and as at hence if in is it on or so than that then therefore thus to we");

  /** Adverbs without the usual ending. */
  private static final Set<String> ADVERBS =
      words("again away back down here later now once out soon there together twice up");

  private static final String ADVERB = "ly";

  private NextWord() {}

  /** Whether a noun ends before the word, and no verb in the plural follows. */
  static boolean endsNoun(String after) {
    return after.isEmpty() || SMALL.contains(after) && !REFERRING.contains(after);
  }

  /** Whether the word before is no part of a longer name: "two car in", but "two factor or". */
  static boolean endsPlural(String after) {
    return after.isEmpty() || SMALL.contains(after) && !JOINING.contains(after);
  }

  /** Whether the word before "these" is a noun: "these order are", but "these result in". */
  static boolean followsPlural(String after) {
    return after.isEmpty() || AFTER_PLURAL.contains(after);
  }

  /** Whether a participle may end before the word: no object follows, and no second name. */
  static boolean endsVerb(String after) {
    return endsPlural(after) || ADVERBS.contains(after) || after.endsWith(ADVERB);
  }

  /** Whether the word before is a verb, because its object follows. */
  static boolean startsObject(String after) {
    return OBJECTS.contains(after);
  }

  /** Whether the word may be a noun that the word before belongs to: "login page". */
  static boolean continuesNoun(String after) {
    return !SMALL.contains(after) && !OBJECTS.contains(after) && KnownWords.mayBeNoun("en", after);
  }

  /** Whether a word is no abbreviation in small letters, such as "html", which is spelt out. */
  static boolean isPronounced(String word) {
    return !AFTER_NO_ARTICLE.contains(word)
        && !KnownWords.isVerbOrPlural(word) // "the file an returns it"
        && (word.equals(word.toUpperCase(Locale.ROOT)) && !word.isEmpty()
            || KnownWords.contains("en", word) && VOWEL.matcher(word).find());
  }
}
