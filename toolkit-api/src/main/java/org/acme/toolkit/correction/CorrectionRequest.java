package org.acme.toolkit.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record CorrectionRequest(
    @NotBlank @Schema(maxLength = TextLimit.MAX_LENGTH, examples = "The service recieves a orders.")
        String text,
    @NotNull @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
            message = "must be a BCP 47 language tag")
        @Schema(description = "BCP 47 tag", examples = "en")
        String language) {}
