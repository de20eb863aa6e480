package org.acme.toolkit.languagetool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * LanguageTool's answer to a check.
 *
 * @param matches the findings, ordered by offset
 */
@Schema(requiredProperties = {"software", "warnings", "language", "matches"})
record CheckAnswer(
    Software software, Warnings warnings, CheckedLanguage language, List<Match> matches) {

  @Schema(requiredProperties = "incompleteResults")
  record Warnings(boolean incompleteResults) {}

  /**
   * @param code BCP 47 tag of the language of the check
   */
  @Schema(requiredProperties = {"name", "code", "detectedLanguage"})
  record CheckedLanguage(
      @Schema(examples = "English (US)") String name,
      @Schema(examples = "en-US") String code,
      DetectedLanguage detectedLanguage) {}

  /**
   * @param confidence from 0 to 1; 1 if the request says the language
   */
  @Schema(requiredProperties = {"name", "code", "confidence"})
  record DetectedLanguage(String name, String code, @Schema(examples = "0.95") double confidence) {}

  /**
   * A finding. Offset and length count UTF-16 code units of the text as sent, with its markup.
   *
   * @param sentence the one that it is in, or the text around it
   */
  @Schema(
      requiredProperties = {
        "message",
        "shortMessage",
        "offset",
        "length",
        "replacements",
        "context",
        "sentence",
        "type",
        "rule"
      })
  record Match(
      String message,
      @Schema(examples = "Possible Typo") String shortMessage,
      int offset,
      int length,
      List<Replacement> replacements,
      TextAround context,
      String sentence,
      MatchType type,
      MatchRule rule) {}

  @Schema(requiredProperties = "value")
  record Replacement(String value) {}

  /** The text around a finding. Offset and length count in this text. */
  @Schema(requiredProperties = {"text", "offset", "length"})
  record TextAround(String text, int offset, int length) {}

  @Schema(requiredProperties = "typeName")
  record MatchType(@Schema(examples = "UnknownWord") String typeName) {}

  /**
   * @param issueType type of the Internationalization Tag Set 2.0
   */
  @Schema(requiredProperties = {"id", "description", "issueType", "category"})
  record MatchRule(
      @Schema(examples = "MORFOLOGIK_RULE_EN_US") String id,
      @Schema(examples = "Possible spelling mistake") String description,
      @Schema(examples = "misspelling") String issueType,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> urls,
      MatchCategory category) {}

  @Schema(requiredProperties = "value")
  record Link(URI value) {}

  @Schema(requiredProperties = {"id", "name"})
  record MatchCategory(
      @Schema(examples = "TYPOS") String id, @Schema(examples = "Possible Typo") String name) {}
}
