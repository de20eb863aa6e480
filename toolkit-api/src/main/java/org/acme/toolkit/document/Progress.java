package org.acme.toolkit.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the work on a document is.
 *
 * @param done segments of {@code total} that this operation is done with
 */
@Schema(requiredProperties = {"operation", "done", "total"})
record Progress(
    @Schema(examples = "correct") String operation,
    @Schema(examples = "120") int done,
    @Schema(examples = "412") int total) {}
