package org.acme.toolkit.correction.spelling;

import static org.acme.toolkit.language.WordSet.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;

/**
 * Words of French and Spanish without their accents, and of German with two letters for an umlaut.
 * Authors write whole texts so. Such a word is therefore no name although it is repeated, and that
 * a third language has it matters little.
 */
public final class MissingAccent {

  private static final Set<String> LANGUAGES = Set.of("de", "es", "fr");

  /** In UTF-16 code units. Shorter words are too often abbreviations. */
  private static final int LEAST_LENGTH = 4;

  /** Nouns, which are so also in titles and names: "Gestion de Usuarios". */
  private static final Map<String, Pattern> NOUN =
      Map.of(
          "de", Pattern.compile("(?:heit|keit|schaft|tät|ung)(?:en)?$"),
          "es", Pattern.compile("[cs]ión$"));

  /** Endings whose accent is the only difference, though it is on the last letter. */
  private static final Pattern LAST_LETTER = Pattern.compile("(?:rá|ió|ité)$");

  /** The ending of a French verb, whose accent makes a participle of it. */
  private static final Pattern FRENCH_VERB = Pattern.compile("[eé](s?)$");

  /** Words before a noun, after which no word of English stands. */
  private static final Map<String, Set<String>> DETERMINERS =
      Map.of(
          "es", words("cada esta estas la las los nuestra su sus una unas"),
          "fr", words("ce ces cette chaque des la le les leur plusieurs sa ses son un une"));

  private MissingAccent() {}

  /**
   * Whether only accents are missing, and all candidates but the first one differ in more. English
   * has many words that are also Spanish or French without accents.
   *
   * @param candidates best first, at least one
   */
  public static boolean explains(String language, String original, List<String> candidates) {
    String best = candidates.get(0);
    boolean isCapitalised = Character.isUpperCase(original.charAt(0));
    return LANGUAGES.contains(language)
        && original.length() >= LEAST_LENGTH
        && (!isCapitalised || isNoun(language, best))
        && isCapitalised == Character.isUpperCase(best.charAt(0))
        && OnlyCandidate.accents(best) > OnlyCandidate.accents(original)
        && isSame(language, original, best)
        && candidates.stream().filter(other -> isSame(language, original, other)).count() == 1
        && (!RankedReplacements.lastLetterDiffers(original, best)
            || LAST_LETTER.matcher(best).find())
        && !mayBeParticiple(language, best)
        && !KnownWords.isCommand(best.toLowerCase(Locale.ROOT))
        && !KnownWords.contains("en", original);
  }

  /**
   * Whether the word before leaves no doubt although English has the word, as in "la version", or
   * the word itself does: "asi", and nouns of French with a capital E, which many keyboards lack.
   *
   * @param candidates best first, at least one
   */
  static boolean fits(String language, String before, String original, List<String> candidates) {
    String best = candidates.get(0);
    if (!isSame(language, original, best)
        || candidates.stream().filter(other -> isSame(language, original, other)).count() > 1
        || OnlyCandidate.accents(best) <= OnlyCandidate.accents(original)
        || mayBeParticiple(language, best)
        || language.equals("fr")
            && KnownWords.contains("en", original)
            && !KnownWords.isFrequent(best.toLowerCase(Locale.ROOT))) { // "Event", "un prefab"
      return false;
    }
    if (Character.isUpperCase(original.charAt(0))) {
      return language.equals("fr")
          && original.startsWith("E")
          && best.startsWith("É")
          && KnownWords.mayBeNoun(language, best.toLowerCase(Locale.ROOT));
    }
    return language.equals("es") && original.equals("asi")
        || original.length() >= LEAST_LENGTH
            && DETERMINERS.getOrDefault(language, Set.of()).contains(before)
            && Character.isLowerCase(best.charAt(0))
            && !RankedReplacements.lastLetterDiffers(original, best)
            && KnownWords.mayBeNoun(language, best);
  }

  private static boolean isNoun(String language, String word) {
    return NOUN.containsKey(language) && NOUN.get(language).matcher(word).find();
  }

  private static boolean isSame(String language, String original, String candidate) {
    return plain(language, candidate).equals(plain(language, original));
  }

  /** Returns a word as people write it who have no key for its accents. */
  private static String plain(String language, String word) {
    return language.equals("de")
        ? word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replaceFirst("^Ü", "Ue")
        : OnlyCandidate.withoutAccents(word);
  }

  /** Whether the last "e" decides between two forms of a verb: "vérifie" and "vérifié". */
  private static boolean mayBeParticiple(String language, String best) {
    return language.equals("fr")
        && FRENCH_VERB.matcher(best).find()
        && KnownWords.contains(language, FRENCH_VERB.matcher(best).replaceFirst("e$1"))
        && KnownWords.contains(language, FRENCH_VERB.matcher(best).replaceFirst("é$1"));
  }
}
