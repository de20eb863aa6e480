package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Locale;
import java.util.Set;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.text.Span;

/** The words between which single rules are right. Elsewhere, real documents showed mistakes. */
public final class RuleConditions {

  /** What "is" may end, so that another one may follow: "what it is is". They start no sentence. */
  private static final Set<String> SUBJECTS = words("he it she that there this what");

  private RuleConditions() {}

  /** Whether a word is written twice, although its first one cannot belong to the words before. */
  public static boolean isTwice(String word, Surroundings around, Span span) {
    String before = around.wordBefore(span);
    boolean isLabel =
        word.length() == 1
            && !before.isEmpty()
            && Character.isUpperCase(around.text().charAt(span.start()));
    return around.isFree(span) // "ll/y y m"
        && !isLabel // "de bodega A a bodega B"
        && switch (word.toLowerCase(Locale.ROOT)) {
          case "is" -> !SUBJECTS.contains(before);
          case "in", "on" ->
              !EnglishConditions.WITH_PARTICLE.contains(before.toLowerCase(Locale.ROOT));
          default -> true;
        };
  }

  /**
   * @param rule of any language, because each has a name of its own
   * @param span what the rule wants to replace
   */
  public static boolean hold(String rule, Surroundings around, Span span) {
    return EnglishConditions.hold(rule, around, span)
        && GermanConditions.hold(rule, around, span)
        && SpanishConditions.hold(rule, around, span)
        && FrenchConditions.hold(rule, around, span);
  }
}
