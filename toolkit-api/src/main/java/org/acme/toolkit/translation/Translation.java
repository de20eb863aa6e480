package org.acme.toolkit.translation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"text", "missingTerms"})
public record Translation(
    @Schema(examples = "Le service renvoie `customerId`.") String text,
    @Schema(
            description =
                "BCP 47 tag of the source language, given or detected by the provider; null if the"
                    + " text has nothing to translate or the language is unknown",
            nullable = true,
            examples = "en")
        String detectedSource,
    @Schema(
            description =
                "Terms of the termbase in the text whose preferred translation, perhaps with another"
                    + " ending, is not in the translation")
        List<MissingTerm> missingTerms) {

  public Translation(String text, String detectedSource) {
    this(text, detectedSource, List.of());
  }
}
