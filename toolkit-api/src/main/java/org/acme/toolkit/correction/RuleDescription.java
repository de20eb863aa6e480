package org.acme.toolkit.correction;

import org.languagetool.rules.Rule;

/**
 * What a rule is about.
 *
 * @param id the rule of an edit may have more parts at its end
 * @param category id of its category
 * @param categoryName for people, in the language of the rule
 * @param issueType type of the Internationalization Tag Set 2.0
 * @param isSpelling whether it knows words by a dictionary
 */
public record RuleDescription(
    String id,
    String description,
    String category,
    String categoryName,
    String issueType,
    boolean isSpelling) {

  static RuleDescription of(Rule rule) {
    return new RuleDescription(
        rule.getId(),
        rule.getDescription(),
        rule.getCategory().getId().toString(),
        rule.getCategory().getName(),
        rule.getLocQualityIssueType().toString(),
        rule.isDictionaryBasedSpellingRule());
  }
}
