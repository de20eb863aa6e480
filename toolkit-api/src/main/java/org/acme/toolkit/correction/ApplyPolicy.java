package org.acme.toolkit.correction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.RuleMatch;

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

  boolean isSafe(RuleMatch match) {
    var replacements = match.getSuggestedReplacements();
    if (replacements.isEmpty()
        || replacements.get(0).isEmpty()
        || !RIGHT_OR_WRONG.contains(match.getRule().getLocQualityIssueType())) {
      return false;
    }
    String original = text.substring(match.getFromPos(), match.getToPos());
    if (match.getRule().isDictionaryBasedSpellingRule()) {
      return isSafeSpelling(match, original, replacements.get(0));
    }
    // Several ways to mend a sentence mean different things: "they was" is "are" or "were".
    return replacements.size() == 1
        || match.getRule().getLocQualityIssueType() != ITSIssueType.Grammar;
  }

  private boolean isSafeSpelling(RuleMatch match, String original, String replacement) {
    boolean onlyCase = original.equalsIgnoreCase(replacement);
    boolean sameInitialCase =
        Character.isUpperCase(original.charAt(0)) == Character.isUpperCase(replacement.charAt(0));
    return !isOtherVariant(match)
        && !original.equals(original.toUpperCase(Locale.ROOT))
        && !replacement.contains(" ")
        && !isName(match.getFromPos())
        && timesWritten.getOrDefault(original, 0L) < DELIBERATE
        && (onlyCase || sameInitialCase)
        && EditDistance.between(original, replacement) <= (original.length() <= 4 ? 1 : 2);
  }

  /** "colour" in American English: LanguageTool tells it apart only in its message. */
  private static boolean isOtherVariant(RuleMatch match) {
    return match.getMessage().endsWith(" English.");
  }

  /** A capital inside a sentence. */
  private boolean isName(int offset) {
    String before = text.substring(Math.max(0, offset - 4), offset);
    return Character.isUpperCase(text.charAt(offset))
        && !before.isBlank()
        && !SENTENCE_START.matcher(before).find();
  }
}
