package org.acme.toolkit.rewrite;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.termbase.WrongFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A requirement and an instruction. Without an instruction the model improves the requirement in
 * general.
 */
record RewriteRequest(
    @NotBlank @Schema(
            maxLength = MAX_TEXT,
            examples = "The system should respond fast to `GET /orders` if possible.")
        String text,
    @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(description = "BCP 47 tag, or `auto` for the language of the text", examples = "en")
        String language,
    @Size(max = 500) @Schema(examples = "Make it verifiable") String instruction,
    @Schema(
            maxLength = WrongFile.MAX_LENGTH,
            description =
                "The rules of a team: a YAML file as docs/team-rules.md describes it. Its termbase is"
                    + " used if `language` is not `auto`")
        String rules) {

  /** In UTF-16 code units. A requirement has one or a few sentences. */
  static final int MAX_TEXT = 2_000;

  RewriteRequest {
    instruction = instruction == null ? "" : instruction;
  }
}
