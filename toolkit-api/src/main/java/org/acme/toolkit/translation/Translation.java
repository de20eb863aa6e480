package org.acme.toolkit.translation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = "text")
public record Translation(
    @Schema(examples = "Le service renvoie `customerId`.") String text,
    @Schema(
            description =
                "BCP 47 tag of the source language, given or detected by the provider; null if the"
                    + " text has nothing to translate or the language is unknown",
            nullable = true,
            examples = "en")
        String detectedSource) {}
