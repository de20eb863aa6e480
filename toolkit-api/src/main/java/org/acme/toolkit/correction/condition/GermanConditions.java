package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** The words of German between which single rules are right. */
final class GermanConditions {

  /** A rule that is right for these words only: the comma before "ob". */
  private static final String QUESTION = "INDIREKTE_FRAGE";

  private static final Set<String> QUESTIONS = words("ob wann was wer woher");

  /** "Als" before an infinitive compares more often than it starts a clause. */
  private static final String COMPARISON = "als";

  /**
   * The last words of a finding before which a comma always stands. Others, such as "nachdem", may
   * be two words that are written as one.
   */
  private static final List<String> CONJUNCTIONS =
      List.of(" damit", " dass", " ob", " sobald", " weil", " wenn");

  /** What follows "wenn" in a clause without a verb, which needs no comma. */
  private static final Set<String> WITHOUT_VERB =
      words("benötigt erforderlich gewünscht möglich nötig notwendig vorhanden");

  /** Where "dass" is a misspelt article, and no comma is missing: "muss dass System". */
  private static final Pattern ARTICLE_AFTER_MODAL =
      Pattern.compile("(?:darf|kann|könnte|muss|müsste|soll|sollte|wird) dass");

  /** Before a question word, they ask the question: "Wie oft hat wer bestellt". */
  private static final Set<String> AUXILIARIES = words("hat haben hatte ist sind war waren");

  /** What "um" may say by how much: "den Abschluss um Wochen hinauszuzögern". */
  private static final Set<String> AMOUNTS =
      words("Jahre Minuten Monate Sekunden Stunden Tage Wochen");

  /** In UTF-16 code units. A clause in which a comma is missing is not longer. */
  private static final int LONGEST_CLAUSE = 1_000;

  private static final Pattern FIRST_CAPITAL = Pattern.compile("^, \\p{Lu}");

  private GermanConditions() {}

  /**
   * @param span what the rule wants to replace
   */
  static boolean hold(String rule, Surroundings around, Span span) {
    String before = around.wordBefore(span);
    String original = span.of(around.text()).strip().toLowerCase(Locale.ROOT);
    String after = around.wordAfter(span);
    return switch (rule) {
      // "Gibt an ob" gets its comma at the wrong place, and "hat wer" may be a question.
      case QUESTION ->
          QUESTIONS.contains(original.substring(original.lastIndexOf(' ') + 1))
              && !original.endsWith(" ob")
              && !AUXILIARIES.contains(around.wordBefore(span, 1));
      case "OLD_SPELLING_RULE" -> // "Balloon-Tip" is English
          !around.text().startsWith("-", span.start() - 1)
              && !around.text().startsWith("-", span.end()) // "Photo-DB", a name
              && (before.isEmpty() || KnownWords.contains("de", before));
      case "FEHLERHAFTES_KOMMA_ALLG" ->
          !after.isEmpty()
              && !FIRST_CAPITAL.matcher(span.of(around.text())).find() // a noun, and no verb
              && hasNoun(around.sentenceBefore(span, LONGEST_CLAUSE))
              && !around.line(span).startsWith("Kein"); // "Keine Frage, passt", without a verb
      // Two infinitives with "zu" follow each other without a comma.
      case "KOMMA_INFINITIVGRUPPEN" ->
          !original.equals(COMPARISON)
              && !startsWithDash(original)
              && !followsDash(around.text(), span)
              && !after.equals("zu")
              && !(original.equals("um")
                  && (around.wordBefore(span, 1).equals("sich") || AMOUNTS.contains(after)))
              && !(original.equals("ohne") && after.startsWith("weiter"));
      case "SUBJUNKTION_KOMMA" ->
          !ARTICLE_AFTER_MODAL.matcher(around.wordBefore(span, 1) + " " + original).matches();
      case "KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2" ->
          CONJUNCTIONS.stream().anyMatch(original::endsWith)
              && !ARTICLE_AFTER_MODAL.matcher(original).matches()
              && !startsWithDash(original)
              && !followsDash(around.text(), span)
              && !original.startsWith("auch ") // "auch ohne dass"
              && !original.contains(" nur ") // which may be on either side of the comma
              && !WITHOUT_VERB.contains(after);
      default -> true;
    };
  }

  /** Whether a phrase may end here. "Vermutlich noch einiges, fällt mir ein" has two clauses. */
  private static boolean hasNoun(String before) {
    return Arrays.stream(before.split("\\s+"))
        .skip(1)
        .anyMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  /** A dash already separates two clauses. */
  private static boolean startsWithDash(String original) {
    return original.startsWith("–") || original.startsWith("—");
  }

  private static boolean followsDash(String text, Span span) {
    return text.startsWith("–", span.start() - 1) || text.startsWith("—", span.start() - 1);
  }
}
