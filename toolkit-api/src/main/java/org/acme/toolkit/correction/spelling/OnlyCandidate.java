package org.acme.toolkit.correction.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Judgement;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.SoftwareWords;

/**
 * Decides about misspelt words without a model of their language: the first candidate must be the
 * only one that a usual mistake explains.
 */
final class OnlyCandidate {

  /** In UTF-16 code units. Too many words are similar to a shorter one. */
  private static final int LEAST_FOR_ACCENT = 5;

  private static final int LEAST_FOR_LETTER = 6;

  private static final int LEAST_FOR_SWAP = 7;

  /** Names that have a letter twice are shorter. */
  private static final int LEAST_FOR_NOUN = 8;

  private static final String SIBILANTS_BEFORE = "ei";

  /** Of a French tense that nobody writes any more: "observassions" for "observations". */
  private static final String RARE_ENDING = "assions";

  private static final String NASALS = "nm";

  private static final Pattern VOWELS = Pattern.compile("[aeiou]");
  private static final Pattern ANY_VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern SIBILANTS = Pattern.compile("[cz]");
  private static final Pattern UMLAUT = Pattern.compile("[äöü]");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}++");

  /** One word, or two if a letter moves from one to the other: "successfull as". */
  private static final Pattern WORDS =
      Pattern.compile(TextProfile.WORD + "(?: " + TextProfile.WORD + ")?+");

  private OnlyCandidate() {}

  /**
   * @param candidates best first, at least one
   */
  static boolean isCertain(String language, String original, List<String> candidates) {
    return judge(language, original, candidates) != Judgement.AMBIGUOUS;
  }

  /**
   * Returns the mistake that only the first candidate explains, or {@link Judgement#AMBIGUOUS}. An
   * accent too many and most other vowels are wrong more often, because another word may be meant.
   * So are short words with letters in another order, and with a capital and a letter too many,
   * which are often names.
   *
   * @param candidates best first, at least one
   */
  static Judgement judge(String language, String original, List<String> candidates) {
    String best = candidates.get(0);
    if (mayBeParticiple(original, candidates)) {
      return Judgement.AMBIGUOUS;
    }
    if (original.length() >= LEAST_FOR_ACCENT
        && isOnly(candidates, other -> differsInAccents(original, other))) {
      return accents(best) >= accents(original)
              && !isOtherVowel(best, original, candidates)
              && !KnownWords.isCommand(best.toLowerCase(Locale.ROOT)) // "asistíos", in no document
          ? Judgement.ACCENT
          : Judgement.SIMILAR_WORD;
    }
    if (original.length() < LEAST_FOR_LETTER) {
      return Judgement.AMBIGUOUS;
    }
    if (isOnly(candidates, other -> RankedReplacements.isSlip(original, other))) {
      if (best.length() > original.length()) {
        return best.endsWith(RARE_ENDING) && !original.endsWith(RARE_ENDING)
                || best.equals(original.replaceFirst("^([Pp]os)", "$1t")) // both are Spanish
            ? Judgement.SIMILAR_WORD
            : Judgement.MISSING_LETTER;
      }
      if (best.length() == original.length()) {
        // A compound that is in no dictionary is often another one: "vorhanenden", "vorahnenden".
        return best.length() >= LEAST_FOR_SWAP && KnownWords.contains(language, best)
            ? Judgement.SWAPPED_LETTERS
            : Judgement.SIMILAR_WORD;
      }
      return Character.isLowerCase(original.charAt(0)) || original.length() >= LEAST_FOR_NOUN
          ? Judgement.DOUBLED_LETTER
          : Judgement.SIMILAR_WORD;
    }
    if (!isOnly(candidates, other -> differsInSound(original, other))) {
      return Judgement.AMBIGUOUS;
    }
    return soundsSame(original, best) ? Judgement.SAME_SOUND : Judgement.SIMILAR_WORD;
  }

  /** Whether "a" and "e" before "n" or "m" are mistaken, or "s", "c" and "z" before "e" or "i". */
  private static boolean soundsSame(String original, String best) {
    String written = withoutAccents(original);
    String meant = withoutAccents(best);
    int at = 0;
    while (at < written.length() - 2 && written.charAt(at) == meant.charAt(at)) {
      at++;
    }
    char next = written.charAt(at + 1);
    return SIBILANTS_BEFORE.indexOf(next) >= 0 && isOneOf("scz", written, meant, at)
        || NASALS.indexOf(next) >= 0 && isOneOf("ae", written, meant, at);
  }

  private static boolean isOneOf(String letters, String one, String other, int at) {
    return letters.indexOf(one.charAt(at)) >= 0 && letters.indexOf(other.charAt(at)) >= 0;
  }

  /** Whether an umlaut is missing, although a slip explains another word: "kammen" for "kamen". */
  private static boolean isOtherVowel(String best, String original, List<String> candidates) {
    return UMLAUT.matcher(best).find()
        && !UMLAUT.matcher(original).find()
        && candidates.stream().anyMatch(other -> RankedReplacements.isSlip(original, other));
  }

  /** Whether French also has a word in "é": "verifie" may be "vérifie" or "vérifié". */
  private static boolean mayBeParticiple(String original, List<String> candidates) {
    return original.endsWith("e")
        && candidates.stream()
            .anyMatch(
                other ->
                    other.endsWith("é") && withoutAccents(other).equals(withoutAccents(original)));
  }

  static long accents(String word) {
    return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).results().count();
  }

  /** Whether the first candidate is the only one that a mistake explains. */
  private static boolean isOnly(List<String> candidates, Predicate<String> mistake) {
    return candidates.stream().filter(mistake).toList().equals(candidates.subList(0, 1));
  }

  /** The last letter is often an ending, so its accent changes the meaning. */
  static boolean differsInAccents(String original, String candidate) {
    return withoutAccents(candidate).equals(withoutAccents(original))
        && candidate.charAt(candidate.length() - 1) == original.charAt(original.length() - 1);
  }

  /** Whether another vowel or a letter of the same sound stands inside: "dependance". */
  static boolean differsInSound(String original, String candidate) {
    return original.length() == candidate.length()
        && original.charAt(0) == candidate.charAt(0)
        && original.charAt(original.length() - 1) == candidate.charAt(candidate.length() - 1)
        && EditDistance.between(original, candidate) == 1
        && sound(original).equals(sound(candidate));
  }

  /** Replaces letters that people mistake for each other by one of them. */
  private static String sound(String word) {
    String consonants = SIBILANTS.matcher(withoutAccents(word)).replaceAll("s");
    return VOWELS.matcher(consonants).replaceAll("a");
  }

  /** Whether a word has only letters, and is no abbreviation or name of software. */
  static boolean isOrdinary(String original, boolean isTechnical) {
    Pattern word = isTechnical ? TextProfile.WORD : WORDS;
    boolean isAllCapitals = original.equals(original.toUpperCase(Locale.ROOT));
    return word.matcher(original).matches() && !isAllCapitals && !SoftwareWords.contains(original);
  }

  /** Whether a word has a vowel. Words without one are abbreviations. */
  static boolean hasVowel(String word) {
    return ANY_VOWEL.matcher(withoutAccents(word).toLowerCase(Locale.ROOT)).find();
  }

  static String withoutAccents(String word) {
    return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}
