package org.acme.todo.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task in the API; {@code completed} is null until the task is complete. */
@Schema(
    name = "Task",
    requiredProperties = {
      "id",
      "name",
      "complete",
      "completed",
      "location",
      "notes",
      "created",
      "due",
      "tags",
      "priority",
      "recurrence",
      "list",
      "version"
    })
record TaskView(
    @Schema(examples = "64b7f0c2a1b2c3d4e5f60718") String id,
    @Schema(examples = "Buy milk") String name,
    boolean complete,
    @Schema(nullable = true) Instant completed,
    @Schema(examples = "Corner shop") String location,
    @Schema(examples = "Oat *or* soy", description = "Markdown") String notes,
    Instant created,
    @Schema(nullable = true, examples = "2026-12-24") LocalDate due,
    @Schema(examples = "[\"errand\"]") List<String> tags,
    @Schema(nullable = true, examples = "1", description = "From 1, the highest, to 3")
        Integer priority,
    @Schema(nullable = true, examples = Recurrence.EXAMPLE, description = Recurrence.DESCRIPTION)
        String recurrence,
    @Schema(nullable = true, description = LIST) String list,
    @Schema(examples = "3", description = "Number of changes; If-Match can name it as a tag")
        int version) {
  static final String LIST = "The id of a list; null in the default list";

  static TaskView of(Task task) {
    return new TaskView(
        task.id.toHexString(),
        task.name,
        task.completed != null,
        task.completed,
        task.location,
        task.notes,
        task.created,
        task.due,
        task.tags,
        task.priority,
        task.recurrence,
        task.list == null ? null : task.list.toHexString(),
        task.version);
  }
}
