package org.acme.toolkit.correction;

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

/**
 * A text and options. By default the level is {@code standard}, the lists are empty, and safe edits
 * are applied.
 */
public record CorrectionRequest(
    @NotBlank @Schema(maxLength = TextLimit.MAX_LENGTH, examples = "A order is recieved.")
        String text,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(description = "BCP 47 tag, or `auto` to detect the language", examples = "en")
        String language,
    @Schema(description = "`picky` adds findings about style; they are only suggested") Level level,
    @Schema(
            maxItems = TextLimit.MAX_GLOSSARY,
            description =
                "Terms that are correct as they are. They match whole words in the same case; a"
                    + " small first letter may be a capital in the text. Their spelling is also"
                    + " right in capitals and with the ending of a plural, genitive or case",
            examples = "[\"Order Desk\"]")
        List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary,
    @Schema(
            maxItems = MAX_RULES,
            description = "Rules whose findings are not wanted. An edit names its rule",
            examples = "[\"EN_A_VS_AN\"]")
        List<@NotBlank @Size(max = 200) String> ignoredRules,
    @Schema(
            description =
                "Which edits are applied: those that are nearly always right, also those that are"
                    + " right more often than not, or none")
        Application apply,
    @Schema(
            maxLength = TextLimit.MAX_LENGTH,
            description =
                "The document that the text is a part of, in the same language. It is not checked,"
                    + " but it shows which words are names and terms, and what it is about",
            examples = "Orders are sent to the Order Desk. A order is recieved.")
        String context,
    @Schema(
            maxLength = WrongFile.MAX_LENGTH,
            description =
                "The file of a team, as docs/team-rules.md describes it. Its preferred and admitted"
                    + " terms count as terms of the glossary, and the rules that it ignores find"
                    + " nothing",
            examples = "termbase: [{terms: [{term: Ordr Desk, language: en}]}]")
        String rules) {

  private static final int MAX_RULES = 1_000;

  public CorrectionRequest {
    level = level == null ? Level.STANDARD : level;
    apply = apply == null ? Application.SAFE : apply;
    glossary =
        ListLimit.checked("glossary", glossary, TextLimit.MAX_GLOSSARY, TextLimit.GLOSSARY_MESSAGE);
    ignoredRules =
        ListLimit.checked("ignoredRules", ignoredRules, MAX_RULES, "must have at most 1,000 rules");
  }
}
