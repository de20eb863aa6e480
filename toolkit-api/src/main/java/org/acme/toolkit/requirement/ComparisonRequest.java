package org.acme.toolkit.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.request.ListLimit;
import org.acme.toolkit.termbase.WrongFile;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two versions of a specification. Missing lists are empty. */
public record ComparisonRequest(
    @NotBlank @Schema(
            maxLength = TextLimit.MAX_LENGTH,
            examples = "FR-1 The service shall answer within 2 s.")
        String before,
    @NotBlank @Schema(
            maxLength = TextLimit.MAX_LENGTH,
            examples = "FR-1 The service should answer within 5 s.")
        String after,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(
            description = "BCP 47 tag, or `auto` to detect the language of the new version",
            examples = "en")
        String language,
    @Schema(
            maxItems = TextLimit.MAX_GLOSSARY,
            description = "Terms that are never findings. They match whole words in the same case",
            examples = "[\"Order Desk\"]")
        List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary,
    @Schema(
            maxItems = VocabularyOptions.MAX_RULES,
            description = "Rules whose findings are not wanted. A finding names its rule",
            examples = "[\"PASSIVE_WITHOUT_ACTOR\"]")
        List<@NotBlank @Size(max = 200) String> ignoredRules,
    @Schema(
            maxLength = WrongFile.MAX_LENGTH,
            description = "The rules of a team: a YAML file as docs/team-rules.md describes it",
            examples = "severities: {PASSIVE_WITHOUT_ACTOR: high}")
        String rules) {

  public ComparisonRequest {
    glossary =
        ListLimit.checked("glossary", glossary, TextLimit.MAX_GLOSSARY, TextLimit.GLOSSARY_MESSAGE);
    ignoredRules = VocabularyOptions.checkedRules(ignoredRules);
  }
}
