package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** The words of Spanish between which single rules are right. */
final class SpanishConditions {

  /** The ends of an infinitive. A noun with its article follows it, and no other verb. */
  private static final List<String> INFINITIVE = List.of("ar", "er", "ir");

  /** Words before the name of a part of a program, which has no accents. */
  private static final Set<String> BEFORE_CODE =
      words("atributo clase columna parametro parámetro puntero variable");

  /** What follows a verb, but no noun. */
  private static final Set<String> AFTER_VERB = words("a el esta este la las los un una unas unos");

  /** Words of English after "cache". */
  private static final Set<String> RESULTS = words("hit hits miss misses");

  /** Rules that add an accent to a word, which may be a part of a name: "correo-invalido". */
  private static final Set<String> ADDING_ACCENTS =
      words(
          """
          DIACRITICS_00 DIACRITICS_02 DIACRITICS_05 DIACRITICS_VERB_N_ADJ GRAFICO NUMERO PAGINA
          """);

  private static final Pattern PLURAL_ADJECTIVE = Pattern.compile("\\p{L}{3}[ao]s$");

  private static final String THIS = "esta";

  private SpanishConditions() {}

  /**
   * @param span what the rule wants to replace
   */
  static boolean hold(String rule, Surroundings around, Span span) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    String original = span.of(around.text()).strip().toLowerCase(Locale.ROOT);
    String after = around.wordAfter(span);
    if (ADDING_ACCENTS.contains(rule)
        && (isPart(around.text(), span) || isFirstName(around.text(), span, after))) {
      return false;
    }
    return switch (rule) {
      case "ESTA_TILDE" ->
          !endsInfinitive(before)
              && !(before.endsWith("ndo") && !before.equals("cuando")) // "usando esta"
              && !after.equals(THIS) // "cuando esta esta llena"
              && !SpanishClause.hasVerb(around.text(), span.end());
      case "ESTE_TILDE" -> !endsInfinitive(before);
      // "sub cero" is the number of a variable. With a space, the rule does not write "rr".
      case "PREFIJOS_JUNTOS_EN_DICCIONARIO" ->
          !original.endsWith("cero") && !original.contains(" r");
      case "QUE_TILDE2" -> !SpanishClause.mayFollow(around.wordBefore(span, 2), before);
      case "SINO_SI_NO" ->
          original.equals("sino")
              ? !after.equals("que")
              : !after.equals(THIS)
                  && KnownWords.contains("es", after) // "si no deserializa" has a verb
                  && !SpanishClause.hasVerb(around.text(), span.end());
      case "SUBJUNTIVO_FUTURO" -> !SpanishClause.isCondition(around.text(), span.start());
      case "SI_AFIRMACION2" -> !span.of(around.text()).equals("SI"); // a word of pseudocode
      case "DIACRITICS_VERB_N_ADJ" ->
          !BEFORE_CODE.contains(before)
              && !original.equals("domino") // "dominio" is more frequent
              && !before.equals("a") // "derecho a solicita", for an infinitive
              && !(original.endsWith("cache") && RESULTS.contains(after));
      case "DIACRITICS_02" ->
          !BEFORE_CODE.contains(before)
              && !(isAfterComma(around, span) && AFTER_VERB.contains(after)); // "genero a"
      case "NUMERO", "PAGINA" ->
          !BEFORE_CODE.contains(before)
              && !PLURAL_ADJECTIVE.matcher(after).find(); // "numero negativos", for "números"
      default -> true;
    };
  }

  /** Whether a word is joined to another one by a hyphen. */
  private static boolean isPart(String text, Span span) {
    int start = span.start();
    return text.startsWith("-", span.end())
        || start > 1 && text.charAt(start - 1) == '-' && Character.isLetter(text.charAt(start - 2));
  }

  /** Whether a name follows: "Barbara Schmidt". */
  private static boolean isFirstName(String text, Span span, String after) {
    return Character.isUpperCase(text.charAt(span.start()))
        && !after.isEmpty()
        && Character.isUpperCase(after.charAt(0))
        && (!KnownWords.contains("es", after) || KnownWords.isName("es", after));
  }

  private static boolean endsInfinitive(String word) {
    return INFINITIVE.stream().anyMatch(word::endsWith);
  }

  private static boolean isAfterComma(Surroundings around, Span span) {
    return around.text().substring(0, span.start()).endsWith(", ");
  }
}
