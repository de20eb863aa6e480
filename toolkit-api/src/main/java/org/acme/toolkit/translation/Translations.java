package org.acme.toolkit.translation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The translated texts in the order of the request, and the provider that translated them. */
@Schema(requiredProperties = {"provider", "quality", "translations"})
public record Translations(
    @Schema(examples = "deepl") String provider, Quality quality, List<Translation> translations) {}
