package org.acme.toolkit.rewrite;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a text. Offset and length count UTF-16 code units of the text as sent. */
@Schema(requiredProperties = {"offset", "length", "original", "replacement"})
record Change(
    @Schema(examples = "11") int offset,
    @Schema(examples = "6") int length,
    @Schema(examples = "should") String original,
    @Schema(examples = "shall") String replacement) {}
