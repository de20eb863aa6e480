package org.acme.toolkit.mcp;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.acme.toolkit.language.LanguageTag;

/**
 * Arguments of a tool that reads two versions of a text.
 *
 * @param language BCP 47 tag, or {@code auto}, which stands for null
 */
record VersionsArguments(
    @NotBlank String before,
    @NotBlank String after,
    @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) String language) {

  VersionsArguments {
    language = Objects.requireNonNullElse(language, LanguageTag.AUTO);
  }
}
