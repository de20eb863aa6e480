package org.acme.toolkit.correction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.ITSIssueType;

/**
 * Decides what is corrected without asking. A wrong correction costs a reader's trust, a missed one
 * a click: so only small changes to ordinary words, made by rules about right and wrong.
 */
final class ApplyPolicy {

  private static final Set<ITSIssueType> RIGHT_OR_WRONG =
      Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]++");

  /** What precedes the first word of a sentence, a paragraph, a heading, a list item or a cell. */
  private static final Pattern SENTENCE_START =
      Pattern.compile("([.!?:#*>|-]\\s+|\\n\\s*\\n\\s*)$");

  /** An author who writes a word this often means it. */
  private static final int DELIBERATE = 3;

  private final String text;
  private final Map<String, Long> timesWritten;

  ApplyPolicy(String text) {
    this.text = text;
    this.timesWritten =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /**
   * @param place where the finding stands in the text
   */
  boolean isSafe(Finding finding, Span place) {
    var replacements = finding.replacements();
    if (replacements.isEmpty()
        || replacements.get(0).isEmpty()
        || !RIGHT_OR_WRONG.contains(finding.type())) {
      return false;
    }
    if (finding.isSpelling()) {
      return isSafeSpelling(finding, place, replacements.get(0));
    }
    // Several ways to mend a sentence mean different things: "they was" is "are" or "were".
    return replacements.size() == 1 || finding.type() != ITSIssueType.Grammar;
  }

  private boolean isSafeSpelling(Finding finding, Span place, String replacement) {
    String original = place.of(text);
    boolean onlyCase = original.equalsIgnoreCase(replacement);
    boolean sameInitialCase =
        Character.isUpperCase(original.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    return !isOtherVariant(finding)
        && !original.equals(original.toUpperCase(Locale.ROOT))
        && !replacement.contains(" ")
        && !isName(place.start())
        && timesWritten.getOrDefault(original, 0L) < DELIBERATE
        && (onlyCase || sameInitialCase)
        && EditDistance.between(original, replacement) <= (original.length() <= 4 ? 1 : 2);
  }

  /** "colour" in American English: LanguageTool tells it apart only in its message. */
  private static boolean isOtherVariant(Finding finding) {
    return finding.message().endsWith(" English.");
  }

  /** A capital inside a sentence. */
  private boolean isName(int offset) {
    String before = text.substring(Math.max(0, offset - 4), offset);
    return Character.isUpperCase(text.charAt(offset))
        && !before.isBlank()
        && !SENTENCE_START.matcher(before).find();
  }
}
