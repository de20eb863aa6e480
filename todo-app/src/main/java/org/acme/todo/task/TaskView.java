package org.acme.todo.task;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as the API shows it; {@code completed} is null until the task is complete. */
@Schema(
    name = "Task",
    requiredProperties = {"id", "name", "complete", "completed", "created"})
record TaskView(
    String id,
    String name,
    boolean complete,
    @Schema(nullable = true) Instant completed,
    Instant created) {

  static TaskView of(Task task) {
    return new TaskView(
        task.id.toHexString(), task.name, task.completed != null, task.completed, task.created);
  }
}
