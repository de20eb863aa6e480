package org.acme.todo.taskfile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of tasks, top first. */
record TaskExport(
    @Schema(description = "Version of the format", examples = "1", required = true)
        @Min(VERSION) @Max(VERSION) int version,
    @Schema(description = "Ignored by an import") Instant exported,
    @NotNull List<@NotNull @Valid ExportedTask> tasks) {
  static final int VERSION = 1;
}
