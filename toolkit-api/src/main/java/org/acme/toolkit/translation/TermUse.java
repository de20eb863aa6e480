package org.acme.toolkit.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds terms in texts. An ending of up to three letters may follow a term, because most languages
 * inflect their words. Upper and lower case are the same.
 */
public final class TermUse {

  private static final int LONGEST_ENDING = 3;

  private TermUse() {}

  /** Returns the terms that occur in one of the texts. */
  public static Map<String, String> used(Map<String, String> terms, List<String> texts) {
    if (terms.isEmpty()) {
      return terms;
    }
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    var used = new LinkedHashMap<String, String>();
    terms.forEach(
        (term, wanted) -> {
          if (contains(all, term)) {
            used.put(term, wanted);
          }
        });
    return used;
  }

  /** Returns the terms of a text whose wanted wording another text does not have. */
  public static List<MissingTerm> missing(
      Map<String, String> terms, String text, String translated) {
    String lower = translated.toLowerCase(Locale.ROOT);
    return used(terms, List.of(text)).entrySet().stream()
        .filter(term -> !contains(lower, term.getValue()))
        .map(term -> new MissingTerm(term.getKey(), term.getValue()))
        .toList();
  }

  /**
   * @param text in lower case
   */
  private static boolean contains(String text, String term) {
    String wanted = term.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && ends(text, at + wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String text, int end) {
    int letters = 0;
    while (letters <= LONGEST_ENDING
        && end + letters < text.length()
        && Character.isLetterOrDigit(text.charAt(end + letters))) {
      letters++;
    }
    return letters <= LONGEST_ENDING;
  }
}
