package org.acme.toolkit.correction.condition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acme.toolkit.language.KnownWords;

/** The rest of a clause of Spanish. */
final class SpanishClause {

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "aunque",
          "como",
          "cuando",
          "cuya",
          "cuyo",
          "donde",
          "e",
          "mientras",
          "ni",
          "o",
          "pero",
          "porque",
          "que",
          "quien",
          "si",
          "sino",
          "u",
          "y");

  /** Nouns before "de" whose content follows: "un mensaje de que". */
  private static final Set<String> REPORTS =
      Set.of("aviso", "caso", "condición", "hecho", "idea", "manera", "mensaje", "noticia", "vez");

  /** Words that start a condition, a wish or a concession. */
  private static final Set<String> CONDITIONS = Set.of("aunque", "ojalá", "quizá", "quizás", "si");

  private static final String NEGATION = "no";

  private static final String MARKS = ".,;:!?)";

  /** In UTF-16 code units. Clauses are shorter. */
  private static final int LONGEST = 120;

  private SpanishClause() {}

  /** Whether a clause may follow two words, so that its "que" is no question. */
  static boolean mayFollow(String noun, String preposition) {
    return preposition.equals("de") && REPORTS.contains(noun);
  }

  /** Whether a verb belongs to a condition: "si nuestra empresa contara con", which is right. */
  static boolean isCondition(String text, int verb) {
    String before = text.substring(Math.max(0, verb - LONGEST), verb).toLowerCase(Locale.ROOT);
    int clause = before.length() - 1;
    while (clause >= 0 && MARKS.indexOf(before.charAt(clause)) < 0) {
      clause--;
    }
    List<String> words = List.of(before.substring(clause + 1).strip().split("\\s+"));
    int start = words.size() - 1;
    while (start >= 0 && !CONDITIONS.contains(words.get(start))) {
      start--;
    }
    // "Si elige la lista se le mostrara" goes on after its condition.
    return start >= 0
        && words.subList(start, words.size()).stream().noneMatch(KnownWords::mayBeFiniteVerb);
  }

  /** Whether a verb follows "esta" in its clause: "esta en un principio era", so it is none. */
  static boolean hasVerb(String text, int start) {
    String rest = text.substring(start, Math.min(text.length(), start + LONGEST));
    for (String token : rest.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      boolean isLast = !token.isEmpty() && MARKS.indexOf(token.charAt(token.length() - 1)) >= 0;
      String word = isLast ? token.substring(0, token.length() - 1) : token;
      if (CONJUNCTIONS.contains(word)) {
        return false;
      }
      if (word.equals(NEGATION) || KnownWords.isFiniteVerb("es", word)) {
        return true;
      }
      if (isLast) {
        return false;
      }
    }
    return false;
  }
}
