package org.acme.toolkit.translation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = "text")
public record Translation(
    @Schema(examples = "Le service renvoie `customerId`.") String text,
    @Schema(
            description =
                "BCP 47 tag of the source, as given or as the provider detected it; absent where"
                    + " the text has nothing to translate",
            nullable = true,
            examples = "en")
        String detectedSource) {}
