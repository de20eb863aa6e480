package org.acme.toolkit.languagetool;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.Violation;
import org.acme.toolkit.request.Form;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form with a text to check. Fields that LanguageTool has and this application has no use for are
 * ignored. Missing fields are null. Lists are separated by commas.
 */
record CheckRequest(
    @Schema(
            description = "The text. This or `data` is needed",
            maxLength = TextLimit.MAX_LENGTH,
            examples = "The service recieves orders.")
        String text,
    @Schema(
            description = "The text with its markup, as JSON",
            examples =
                "{\"annotation\":[{\"text\":\"A \"},{\"markup\":\"<b>\"},{\"text\":\"order\"}]}")
        String data,
    @Schema(
            required = true,
            description = "BCP 47 tag, or `auto` to detect the language",
            examples = "en-US")
        String language,
    @Schema(description = "Variants to use for detected languages", examples = "en-GB,de-DE")
        String preferredVariants,
    @Schema(description = "Ignored, because there are no rules for it", examples = "fr")
        String motherTongue,
    @Schema(description = "`picky` adds findings about style", examples = "default") String level,
    @Schema(description = "Rules that are wanted although their category is disabled")
        String enabledRules,
    @Schema(examples = "EN_A_VS_AN") String disabledRules,
    String enabledCategories,
    @Schema(description = "`REQUIREMENTS` leaves out the wording of requirements")
        String disabledCategories,
    @Schema(
            description = "Whether only enabled rules and categories are wanted",
            examples = "false")
        String enabledOnly,
    @Schema(description = "`textLevelOnly` finds nothing, because one check has all findings")
        String mode,
    @Schema(description = "Ignored; a key is enough") String username,
    @Schema(description = "An access key, if the client cannot send the header `Authorization`")
        String apiKey) {

  private static final Set<String> TRUE = Set.of("true", "yes");

  /**
   * @param body as a browser sends a form, whatever the Content-Type says: some clients name a
   *     wrong one; null if the request has none
   */
  static CheckRequest of(String body) {
    Map<String, String> fields = Form.fields(body);
    return new CheckRequest(
        fields.get("text"),
        fields.get("data"),
        fields.get("language"),
        fields.get("preferredVariants"),
        fields.get("motherTongue"),
        fields.get("level"),
        fields.get("enabledRules"),
        fields.get("disabledRules"),
        fields.get("enabledCategories"),
        fields.get("disabledCategories"),
        fields.get("enabledOnly"),
        fields.get("mode"),
        fields.get("username"),
        fields.get("apiKey"));
  }

  /**
   * @return empty if the language is to be detected
   * @throws ProblemException 400 if it is missing or no tag
   */
  Optional<String> knownLanguage() {
    if (language == null || !isTag(language)) {
      throw refused("language", LanguageTag.MESSAGE_OR_AUTO);
    }
    return language.equalsIgnoreCase(LanguageTag.AUTO) ? Optional.empty() : Optional.of(language);
  }

  Stream<String> variants() {
    return list(preferredVariants).filter(CheckRequest::isTag);
  }

  private static boolean isTag(String tag) {
    return tag.length() <= LanguageTag.MAX_LENGTH && tag.matches(LanguageTag.PATTERN);
  }

  boolean isPicky() {
    return "picky".equals(level);
  }

  /**
   * Some clients check each text twice, the second time by rules that look across sentences. Here
   * the first answer has all findings.
   */
  boolean isSecondPass() {
    return "textLevelOnly".equals(mode);
  }

  /**
   * @throws ProblemException 400 if only enabled rules are wanted, and there are none or others are
   *     disabled
   */
  WantedRules wanted() {
    var wanted =
        new WantedRules(
            set(enabledRules),
            set(disabledRules),
            set(enabledCategories),
            set(disabledCategories),
            enabledOnly != null && TRUE.contains(enabledOnly));
    if (wanted.contradictsItself()) {
      throw refused("enabledOnly", "needs enabled rules or categories, and no disabled ones");
    }
    return wanted;
  }

  private static Set<String> set(String values) {
    return list(values).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> list(String values) {
    return values == null
        ? Stream.empty()
        : Arrays.stream(values.split(",")).map(String::strip).filter(value -> !value.isEmpty());
  }

  static ProblemException refused(String field, String message) {
    return new ProblemException(Problem.of(new Violation(field, message)));
  }
}
