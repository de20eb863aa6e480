package org.acme.toolkit.correction.engine;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * A finding of a rule. Positions count in the masked text.
 *
 * @param start first UTF-16 code unit
 * @param end first code unit after the finding
 * @param replacements in the order of the rule
 * @param isDoubtful whether the rule itself only suggests its replacements
 */
public record RuleFinding(
    int start,
    int end,
    List<String> replacements,
    String rule,
    String category,
    ITSIssueType type,
    boolean isSpelling,
    boolean isDoubtful,
    String message,
    URI url) {

  private static final Pattern SUGGESTION_TAG = Pattern.compile("</?suggestion>");

  /** A space that rules of French leave after an elided word: "à s' adapter". */
  private static final Pattern SPACE_AFTER_ELISION =
      Pattern.compile("(?<elided>\\b(?:[cdjlmnst]|qu)['’]) ");

  /** LanguageTool puts a word into brackets if it does not know the form that a rule asks for. */
  private static final Pattern UNKNOWN_FORM = Pattern.compile("\\(\\p{L}++\\)");

  /** Readers do not look at more replacements than this. */
  private static final int MAX_REPLACEMENTS = 20;

  static RuleFinding of(RuleMatch match) {
    Rule rule = match.getRule();
    return new RuleFinding(
        match.getFromPos(),
        match.getToPos(),
        match.getSuggestedReplacements().stream()
            .map(text -> SPACE_AFTER_ELISION.matcher(text).replaceAll("${elided}"))
            .filter(text -> !UNKNOWN_FORM.matcher(text).matches())
            .distinct()
            .limit(MAX_REPLACEMENTS)
            .collect(Collectors.toUnmodifiableList()),
        match.getSpecificRuleId(),
        rule.getCategory().getId().toString(),
        rule.getLocQualityIssueType(),
        rule.isDictionaryBasedSpellingRule(),
        match.getType() == RuleMatch.Type.Hint,
        SUGGESTION_TAG.matcher(match.getMessage()).replaceAll("\""),
        match.getUrl() == null ? null : URI.create(match.getUrl().toString()));
  }

  /** The names by which a caller can ignore the finding. */
  static Set<String> ids(RuleMatch match) {
    Rule rule = match.getRule();
    return Stream.of(rule.getId(), rule.getFullId(), match.getSpecificRuleId())
        .collect(Collectors.toUnmodifiableSet());
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether a word is right in another variant, such as "colour". Only the message says so. */
  public boolean isOfOtherVariant() {
    return message.endsWith(" English.");
  }
}
