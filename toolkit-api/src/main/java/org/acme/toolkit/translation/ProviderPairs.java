package org.acme.toolkit.translation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages that one provider supports at the moment. */
@Schema(requiredProperties = {"provider", "quality", "available", "pairs"})
record ProviderPairs(
    @Schema(examples = "apertium") String provider,
    Quality quality,
    boolean available,
    @Schema(
            description = "Why it is not available, and what an administrator must do",
            nullable = true,
            examples = "It has no key: an administrator sets the secret deepl-key.")
        String reason,
    @Schema(
            description =
                "Target languages by source language, as BCP 47 tags. `auto` is a source if the"
                    + " provider detects the language. Empty if the provider is not available",
            examples = "{\"en\": [\"ca\", \"es\"], \"fr\": [\"ca\", \"es\"]}")
        Map<String, List<String>> pairs) {}
