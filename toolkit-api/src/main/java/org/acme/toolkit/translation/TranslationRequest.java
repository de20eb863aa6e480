package org.acme.toolkit.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.request.ListLimit;
import org.acme.toolkit.termbase.WrongFile;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Texts and how to translate them. A missing glossary is empty. */
record TranslationRequest(
    @NotEmpty @Schema(
            maxItems = MAX_TEXTS,
            description = "All texts together have at most 100,000 UTF-16 code units",
            examples = "[\"The service returns `customerId`.\"]")
        List<@NotNull String> texts,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(
            description = "BCP 47 tag, or `auto` if the provider detects the language",
            examples = "en")
        String source,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) @Schema(description = "BCP 47 tag", examples = "es")
        String target,
    @Size(min = 1, max = 20) @Schema(
            description = "Provider; by default the preferred one that supports the languages",
            examples = "apertium")
        String provider,
    @Schema(
            maxItems = TextLimit.MAX_GLOSSARY,
            description = "Terms to keep. They match whole words in the same case",
            examples = "[\"Order Desk\"]")
        List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary,
    @Schema(
            maxLength = WrongFile.MAX_LENGTH,
            description =
                "The file of a team, as docs/team-rules.md describes it. Its termbase says how to"
                    + " translate terms",
            examples =
                "termbase: [{terms: [{term: order desk, language: en},"
                    + " {term: mostrador, language: es}]}]")
        String rules) {

  static final int MAX_TEXTS = 1_000;

  TranslationRequest {
    texts = ListLimit.checked("texts", texts, MAX_TEXTS, "must have at most 1,000 texts");
    glossary =
        ListLimit.checked("glossary", glossary, TextLimit.MAX_GLOSSARY, TextLimit.GLOSSARY_MESSAGE);
  }
}
