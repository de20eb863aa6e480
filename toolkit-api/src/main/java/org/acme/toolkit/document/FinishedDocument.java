package org.acme.toolkit.document;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last event of a stream: the finished file and its report. */
@Schema(requiredProperties = {"fileName", "mediaType", "content", "report"})
record FinishedDocument(
    @Schema(examples = "spec.docx") String fileName,
    @Schema(examples = "text/markdown") String mediaType,
    @Schema(type = SchemaType.STRING, format = "byte", description = "The file in Base64")
        byte[] content,
    DocumentReport report) {}
