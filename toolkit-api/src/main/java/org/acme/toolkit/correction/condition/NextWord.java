package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** What the words beside a finding in English show. They are empty beside a sign. */
public final class NextWord {

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
      words(
          """
          all also an and any are as at each either every hence if in is it its my no on or other our so some
          than that the their then therefore this thus to we were what when where which who your
          """);

  /** Adverbs without the usual ending. */
  private static final Set<String> ADVERBS =
      words("again away back down here later now once out soon there together twice up");

  private static final String ADVERB = "ly";

  /** Words before a letter that is no article: "option A". */
  private static final Set<String> LABELLED =
      words("appendix case class column figure group option part phase point section step table");

  /** Words after which a word that may be a noun is a verb: "to use", "they show". */
  private static final Set<String> BEFORE_VERB = words("and he i it not she that they to we you");

  /** The start of names that may sound like "you": "a Uruguayan", "an Umbrian". */
  private static final Pattern LIKE_YOU = Pattern.compile("(?:U|Eu)\\p{Ll}");

  private NextWord() {}

  public static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

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
    return !SMALL.contains(after)
        && !OBJECTS.contains(after)
        && !after.isEmpty()
        && (KnownWords.mayBeNoun("en", after) || Character.isUpperCase(after.charAt(0)));
  }

  /** Whether an article that has the wrong form for the next word is certainly one. */
  static boolean fitsArticle(Surroundings around, Span span, String original) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    return isPronounced(around.wordAfter(span))
        && !LABELLED.contains(before)
        && !LIKE_YOU.matcher(around.wordAfter(span)).lookingAt()
        && !(original.equals("an") && mayBeAnd(around, span, before));
  }

  /**
   * Whether "an" may be "and", because a noun stands before it and no verb: "the count an goal".
   * The words before "use an" may show that it is a verb.
   */
  private static boolean mayBeAnd(Surroundings around, Span span, String before) {
    String beforeThat = around.wordBefore(span, 2);
    return KnownWords.mayBeNoun("en", before)
        && !before.endsWith("ing")
        && !EnglishConditions.PREPOSITIONS.contains(before)
        && !EnglishConditions.MODALS.contains(beforeThat)
        && !BEFORE_VERB.contains(beforeThat);
  }

  /** Whether a word is no abbreviation in small letters, such as "html", which is spelt out. */
  private static boolean isPronounced(String word) {
    return !AFTER_NO_ARTICLE.contains(word)
        && !KnownWords.isVerbOrPlural(word) // "the file an returns it"
        && (word.equals(word.toUpperCase(Locale.ROOT)) && !word.isEmpty()
            || KnownWords.contains("en", word) && VOWEL.matcher(word).find());
  }
}
