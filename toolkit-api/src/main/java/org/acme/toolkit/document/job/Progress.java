package org.acme.toolkit.document.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The progress of one operation.
 *
 * @param done the number of processed segments out of {@code total}
 */
@Schema(requiredProperties = {"operation", "done", "total"})
public record Progress(
    @Schema(examples = "correct") String operation,
    @Schema(examples = "120") int done,
    @Schema(examples = "412") int total) {}
