package org.acme.toolkit.translation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term of the termbase that stands in a text, and whose translation is not in the other. */
@Schema(requiredProperties = {"term", "expected"})
public record MissingTerm(
    @Schema(examples = "order desk") String term,
    @Schema(examples = "comptoir des commandes") String expected) {}
