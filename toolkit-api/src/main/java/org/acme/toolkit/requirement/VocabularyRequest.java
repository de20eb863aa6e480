package org.acme.toolkit.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.request.ListLimit;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to check. A missing glossary is empty. */
record VocabularyRequest(
    @NotBlank @Schema(
            maxLength = TextLimit.MAX_LENGTH,
            examples = "The page shall be user-friendly and open as fast as possible.")
        String text,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(description = "BCP 47 tag, or `auto` to detect the language", examples = "en")
        String language,
    @Schema(
            maxItems = TextLimit.MAX_GLOSSARY,
            description = "Terms that are never findings. They match whole words in the same case",
            examples = "[\"Order Desk\"]")
        List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary) {

  VocabularyRequest {
    glossary =
        ListLimit.checked("glossary", glossary, TextLimit.MAX_GLOSSARY, TextLimit.GLOSSARY_MESSAGE);
  }
}
