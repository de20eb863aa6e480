package org.acme.todo.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A task in a file; it gets a new id when it is imported. */
record ExportedTask(
    @Schema(examples = "Buy milk") @NotBlank @Size(max = CreateTask.MAX_NAME) String name,
    @Schema(defaultValue = "false") Boolean complete,
    @Schema(nullable = true, description = "Whatever has this time is complete") Instant completed,
    @Schema(examples = "Corner shop") @Size(max = CreateTask.MAX_LOCATION) String location,
    @Schema(examples = "Oat *or* soy", description = "Markdown") @Size(max = CreateTask.MAX_NOTES) String notes,
    @NotNull Instant created,
    @Schema(nullable = true, examples = "2026-12-24") LocalDate due,
    @Schema(examples = "[\"errand\"]") @Size(max = CreateTask.MAX_TAGS) @UniqueElements
        List<@NotBlank @Size(max = CreateTask.MAX_TAG) @Pattern(regexp = CreateTask.TAG) String>
            tags) {

  ExportedTask {
    name = name == null ? null : CreateTask.trimmed(name);
    complete = completed != null || complete != null && complete;
    location = location == null ? "" : location;
    notes = notes == null ? "" : notes;
    tags = tags == null ? List.of() : CreateTask.stripped(tags);
  }

  /** When it was completed; {@code now} where nobody knows. */
  Instant completed(Instant now) {
    return completed == null && complete ? now : completed;
  }

  static ExportedTask of(Task task) {
    return new ExportedTask(
        task.name,
        task.completed != null,
        task.completed,
        task.location,
        task.notes,
        task.created,
        task.due,
        task.tags);
  }
}
