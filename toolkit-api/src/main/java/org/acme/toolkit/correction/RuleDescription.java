package org.acme.toolkit.correction;

import org.languagetool.rules.Rule;

/**
 * What a rule is about.
 *
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

  static RuleDescription unknown(Edit edit) {
    return new RuleDescription(
        edit.rule(), edit.message(), edit.category(), edit.category(), "uncategorized", false);
  }
}
