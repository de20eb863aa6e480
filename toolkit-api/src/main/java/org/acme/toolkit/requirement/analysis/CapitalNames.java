package org.acme.toolkit.requirement.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedTokenReadings;

/** Knows names that a reader of small letters takes for other words: IT, WHO, US, May. */
final class CapitalNames {

  private static final Set<String> ACRONYMS = Set.of("IT", "WHO", "US", "OR", "AM");

  private static final String MONTH = "May";

  /** What stands in front of a month. */
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "by", "of", "since", "until", "from", "during", "last", "next", "every", "before",
          "after");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?");

  private CapitalNames() {}

  /**
   * @param tokens of a sentence
   */
  static boolean isName(List<AnalyzedTokenReadings> tokens, int index) {
    String word = tokens.get(index).getToken();
    if (ACRONYMS.contains(word)) {
      return !isShouted(tokens);
    }
    if (!word.equals(MONTH)) {
      return false;
    }
    String before = index > 0 ? tokens.get(index - 1).getToken() : "";
    String after = index + 1 < tokens.size() ? tokens.get(index + 1).getToken() : "";
    return NUMBER.matcher(after).matches()
        || NUMBER.matcher(before).matches()
        || BEFORE_MONTH.contains(before.toLowerCase(Locale.ROOT));
  }

  /** Returns whether most words are in capitals, so that capitals mean nothing. */
  private static boolean isShouted(List<AnalyzedTokenReadings> tokens) {
    long words = tokens.stream().filter(token -> isWord(token.getToken())).count();
    long capitals =
        tokens.stream()
            .map(AnalyzedTokenReadings::getToken)
            .filter(CapitalNames::isWord)
            .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
            .count();
    return 2 * capitals > words;
  }

  private static boolean isWord(String token) {
    return token.length() > 1 && Character.isLetter(token.charAt(0));
  }
}
