package org.acme.toolkit.mcp;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.acme.toolkit.language.LanguageTag;

/**
 * Arguments of a tool that reads one text.
 *
 * @param language BCP 47 tag, or {@code auto}, which stands for null
 */
record TextArguments(
    @NotBlank String text,
    @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) String language) {

  TextArguments {
    language = Objects.requireNonNullElse(language, LanguageTag.AUTO);
  }
}
