package org.acme.toolkit.translation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Translated texts, in the order of those sent, and who translated them. */
@Schema(requiredProperties = {"provider", "quality", "translations"})
public record Translations(
    @Schema(examples = "deepl") String provider, Quality quality, List<Translation> translations) {}
