package org.acme.toolkit.rewrite;

import java.util.List;
import org.acme.toolkit.translation.MissingTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rewritten requirement. Applying all edits to the text as sent gives the rewritten text. */
@Schema(requiredProperties = {"rewrittenText", "edits"})
record Rewrite(
    @Schema(
            examples =
                "The system shall respond to `GET /orders` within [TBD: time] under [TBD: load].")
        String rewrittenText,
    @Schema(description = "Ordered by offset, without overlaps") List<Change> edits,
    @Schema(description = "Terms of the text whose wanted wording the proposal does not have")
        List<MissingTerm> missingTerms) {}
