package org.acme.toolkit.languagetool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.acme.toolkit.correction.RuleDescription;
import org.acme.toolkit.requirement.RequirementRule;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What LanguageTool's extension for LibreOffice asks a server for: its limit and its rules. */
@Schema(requiredProperties = {"software", "parameter", "rules"})
record ConfigurationInfo(Software software, Parameter parameter, List<RuleInfo> rules) {

  @Schema(requiredProperties = "maxTextLength")
  record Parameter(@Schema(examples = "100000") int maxTextLength) {}

  /**
   * @param isDictionaryBasedSpellingRule {@code yes}, or null
   */
  @Schema(
      requiredProperties = {
        "ruleId",
        "description",
        "categoryId",
        "categoryName",
        "locQualityIssueType"
      })
  record RuleInfo(
      @Schema(examples = "MORFOLOGIK_RULE_EN_US") String ruleId,
      @Schema(examples = "Possible spelling mistake") String description,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "`yes`, or missing")
          String isDictionaryBasedSpellingRule,
      @Schema(examples = "TYPOS") String categoryId,
      @Schema(examples = "Possible Typo") String categoryName,
      @Schema(examples = "misspelling") String locQualityIssueType) {}

  static ConfigurationInfo of(
      Collection<RuleDescription> corrections, Collection<RequirementRule> requirements) {
    return new ConfigurationInfo(
        Software.CURRENT,
        new Parameter(TextLimit.MAX_LENGTH),
        Stream.concat(
                corrections.stream().map(ConfigurationInfo::rule),
                requirements.stream().map(ConfigurationInfo::rule))
            .toList());
  }

  private static RuleInfo rule(RuleDescription rule) {
    return new RuleInfo(
        rule.id(),
        rule.description(),
        rule.isSpelling() ? "yes" : null,
        rule.category(),
        rule.categoryName(),
        rule.issueType());
  }

  private static RuleInfo rule(RequirementRule rule) {
    return new RuleInfo(
        rule.id(),
        Matches.description(rule),
        null,
        Matches.REQUIREMENTS,
        Matches.REQUIREMENTS_NAME,
        Matches.STYLE);
  }
}
