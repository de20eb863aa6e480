package org.acme.todo.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user's tasks as a file, top first. */
record TaskExport(
    @Schema(description = "Of the format", examples = "1", required = true)
        @Min(VERSION) @Max(VERSION) int version,
    @Schema(description = "Not read when imported") Instant exported,
    @NotNull List<@NotNull @Valid ExportedTask> tasks) {
  static final int VERSION = 1;
}
