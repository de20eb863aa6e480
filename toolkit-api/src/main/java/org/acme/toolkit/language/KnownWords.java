package org.acme.toolkit.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.languagetool.JLanguageTool;

/**
 * The words of the supported languages, from LanguageTool's dictionaries. They need 5 MB of heap
 * and are read at their first use. They do not contain most compounds of German.
 */
public final class KnownWords {

  private static final Map<String, String> FILES =
      Map.of(
          "de", "/de/german.dict",
          "en", "/en/english.dict",
          "es", "/es/es-ES.dict",
          "fr", "/fr/french.dict");

  /** In a longer text, the first words show its language. */
  private static final int MAX_WORDS = 1_000;

  static final Pattern WORD = Pattern.compile("\\p{L}{2,40}+");

  /** The tags of names in the dictionaries of German, English, Spanish and French. */
  private static final Pattern NAME = Pattern.compile("EIG|NNP|NP|Z");

  /** The end of the tag of a given name in the dictionary of German, which has those of Europe. */
  private static final String GIVEN_NAME = ":VOR";

  /** The tags of finite verbs in the dictionaries of Spanish and French. */
  private static final Pattern FINITE_VERB =
      Pattern.compile("V[AMS][IS]|V (?:avoir |etre )?(?:con|imp|ind|sub) ");

  /** The last letter of a tag in the dictionary of French says how frequent the word is, from A. */
  private static final char FREQUENT = 'K';

  /** The first letters of the tags of nouns, pronouns and names in French. */
  private static final String NOMINAL = "NRZ";

  /**
   * The tags of relative pronouns and objects in French: "que", and "les", which is also an
   * article.
   */
  private static final Pattern NO_SUBJECT = Pattern.compile("R (?:rel|pers obj)");

  /** The tag of a command to several people in the dictionary of Spanish: "asistíos". */
  private static final Pattern COMMAND = Pattern.compile("VMM02");

  /** The tag of a verb after "it" in the dictionary of English. */
  private static final Pattern VERB_AFTER_IT = Pattern.compile("VBZ");

  /** The tags of a plural and of verbs in the present tense in the dictionary of English. */
  private static final Pattern VERB_OR_PLURAL = Pattern.compile("VB[PZ]?$|NNS");

  /** The tags of nouns in the dictionaries of German, English, Spanish and French. */
  private static final Pattern NOUN = Pattern.compile("SUB|NN|NC|N ");

  private static final class Opened {
    static final Map<String, Dictionary> DICTIONARIES =
        FILES.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> read(file.getValue())));
  }

  private KnownWords() {}

  private static Dictionary read(String file) {
    try {
      return Dictionary.read(JLanguageTool.getDataBroker().getFromResourceDirAsUrl(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a language has a word, in this case or in lower case. */
  public static boolean contains(String language, String word) {
    var lookup = new DictionaryLookup(Opened.DICTIONARIES.get(language));
    return !lookup.lookup(word).isEmpty()
        || !lookup.lookup(word.toLowerCase(Locale.ROOT)).isEmpty();
  }

  /** Whether a word is only the name of a person, a place or a product. */
  public static boolean isName(String language, String word) {
    var lookup = new DictionaryLookup(Opened.DICTIONARIES.get(language));
    List<WordData> readings = lookup.lookup(word);
    return !readings.isEmpty()
        && readings.stream().allMatch(reading -> NAME.matcher(reading.getTag()).lookingAt())
        && lookup.lookup(word.toLowerCase(Locale.ROOT)).isEmpty();
  }

  /** Whether a word in small letters is a noun and nothing else. */
  public static boolean isNoun(String language, String word) {
    return hasOnly(language, word, NOUN);
  }

  /** Whether a word in small letters may be a noun, besides others. */
  public static boolean mayBeNoun(String language, String word) {
    return mayBe(language, word, NOUN);
  }

  /** Whether a word of English in small letters may be a verb after "it": "exchanges". */
  public static boolean mayBeVerbAfterIt(String word) {
    return mayBe("en", word, VERB_AFTER_IT);
  }

  /** Whether a word of English in small letters is only a plural or a verb, so that no "a" fits. */
  public static boolean isVerbOrPlural(String word) {
    return hasOnly("en", word, VERB_OR_PLURAL);
  }

  private static boolean mayBe(String language, String word, Pattern tag) {
    return new DictionaryLookup(Opened.DICTIONARIES.get(language))
        .lookup(word).stream().anyMatch(reading -> tag.matcher(reading.getTag()).lookingAt());
  }

  /** Whether a word of Spanish or French in small letters is a finite verb and nothing else. */
  public static boolean isFiniteVerb(String language, String word) {
    return hasOnly(language, word, FINITE_VERB);
  }

  /** Whether a word of French in small letters is frequent. "Évent" and "préfab" are not. */
  public static boolean isFrequent(String word) {
    return new DictionaryLookup(Opened.DICTIONARIES.get("fr"))
        .lookup(word).stream()
            .map(WordData::getTag)
            .anyMatch(tag -> tag.charAt(tag.length() - 1) >= FREQUENT);
  }

  /**
   * Whether a word of French in small letters may be a noun or the subject of a gender and number.
   * A word that is not in the dictionary may have any gender.
   */
  public static boolean mayAgree(String word, boolean isFeminine, boolean isPlural) {
    List<WordData> readings = new DictionaryLookup(Opened.DICTIONARIES.get("fr")).lookup(word);
    return readings.isEmpty()
        ? word.endsWith("s") == isPlural
        : readings.stream()
            .map(reading -> reading.getTag().toString())
            .filter(
                tag -> NOMINAL.indexOf(tag.charAt(0)) >= 0 && !NO_SUBJECT.matcher(tag).lookingAt())
            .map(tag -> List.of(tag.substring(0, tag.length() - 1).split(" ")))
            .anyMatch(
                parts ->
                    !parts.contains(isFeminine ? "m" : "f")
                        && parts.get(parts.size() - 1).contains(isPlural ? "p" : "s"));
  }

  /** Whether a word of Spanish in small letters is a command to several people. */
  public static boolean isCommand(String word) {
    return hasOnly("es", word, COMMAND);
  }

  /** Whether a word of Spanish in small letters may be a finite verb, but no noun. */
  public static boolean mayBeFiniteVerb(String word) {
    return mayBe("es", word, FINITE_VERB) && !mayBeNoun("es", word);
  }

  private static boolean hasOnly(String language, String word, Pattern tag) {
    List<WordData> readings = new DictionaryLookup(Opened.DICTIONARIES.get(language)).lookup(word);
    return !readings.isEmpty()
        && readings.stream().allMatch(reading -> tag.matcher(reading.getTag()).lookingAt());
  }

  /** Whether a word may be the given name of a person. */
  public static boolean isGivenName(String word) {
    return new DictionaryLookup(Opened.DICTIONARIES.get("de"))
        .lookup(word).stream()
            .anyMatch(reading -> reading.getTag().toString().endsWith(GIVEN_NAME));
  }

  /** Whether another supported language has a word. */
  public static boolean isForeign(String language, String word) {
    return FILES.keySet().stream()
        .anyMatch(other -> !other.equals(language) && contains(other, word));
  }

  /**
   * Counts the words of a text that each supported language has.
   *
   * @return the counts by language
   */
  public static Map<String, Long> counts(String text) {
    List<String> words =
        WORD.matcher(text).results().limit(MAX_WORDS).map(MatchResult::group).toList();
    return FILES.keySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                language -> language,
                language -> words.stream().filter(word -> contains(language, word)).count()));
  }
}
