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

/** Checks that a French participle or adjective fits a word that may be its subject. */
public final class FrenchAgreement {

  private static final String RULE = "ETRE_VPPA_OU_ADJ";

  /** In UTF-16 code units. A subject is not farther from its participle. */
  private static final int FAR = 120;

  /** In words. A pronoun that is the subject is not farther. */
  private static final int NEAR = 6;

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}++");

  private static final Set<String> PLURAL_VERBS =
      words("aient auraient auront avaient furent ont seraient seront soient sont étaient");

  private static final Set<String> FEMININE = words("celle celles elle elles");

  private FrenchAgreement() {}

  /**
   * Whether the number of the replacement is not that of the verb, or no word before it has its
   * gender and number: "les valeurs des données ont été réalisés".
   */
  public static boolean isDoubtful(
      String rule, String replacement, Surroundings around, Span span) {
    if (!rule.equals(RULE)) {
      return false;
    }
    String original = span.of(around.text());
    List<String> before =
        Arrays.asList(NO_LETTERS.split(around.sentenceBefore(span, FAR).toLowerCase(Locale.ROOT)));
    List<String> near = before.subList(Math.max(0, before.size() - NEAR), before.size());
    boolean isPlural = replacement.endsWith("s") || replacement.endsWith("x");
    boolean isFeminine = replacement.startsWith(original + "e");
    boolean isMasculine = !original.endsWith("e") && replacement.equals(original + "s");
    if (!isPlural && near.stream().anyMatch(PLURAL_VERBS::contains)
        || isMasculine && near.stream().anyMatch(FEMININE::contains)) {
      return true;
    }
    return (isFeminine || isMasculine)
        && before.stream().noneMatch(word -> KnownWords.mayAgree(word, isFeminine, isPlural));
  }
}
