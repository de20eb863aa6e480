package org.acme.todo.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

record CreateTask(
    @Schema(examples = "Buy milk") @NotBlank @Size(max = TaskRules.MAX_NAME) String name,
    @Schema(defaultValue = "false") Boolean complete,
    @Schema(examples = "Corner shop") @Size(max = TaskRules.MAX_LOCATION) String location,
    @Schema(examples = "Oat *or* soy", description = "Markdown") @Size(max = TaskRules.MAX_NOTES) String notes,
    @Schema(examples = "2026-12-24") LocalDate due,
    @Schema(examples = "[\"errand\"]") @Size(max = TaskRules.MAX_TAGS) @UniqueElements
        List<@NotBlank @Size(max = TaskRules.MAX_TAG) @Pattern(regexp = TaskRules.TAG) String> tags,
    @Schema(nullable = true, examples = "1", description = "1 is the highest")
        @Min(1) @Max(TaskRules.MAX_PRIORITY) Integer priority,
    @Schema(nullable = true, examples = Recurrence.EXAMPLE, description = Recurrence.DESCRIPTION)
        @Pattern(regexp = Recurrence.PATTERN) String recurrence,
    @Schema(nullable = true, description = TaskView.LIST) ObjectId list) {
  CreateTask {
    name = name == null ? null : TaskRules.trimmed(name);
    complete = complete != null && complete;
    location = location == null ? "" : location;
    notes = notes == null ? "" : notes;
    tags = tags == null ? List.of() : TaskRules.trimmed(tags);
  }

  /**
   * @param created also the time from which it expires
   */
  Task toTask(ObjectId user, ObjectId id, Instant created) {
    var task = new Task();
    task.id = id;
    task.user = user;
    task.list = list;
    task.name = name;
    task.location = location;
    task.notes = notes;
    task.due = due;
    task.tags = tags;
    task.priority = priority;
    task.recurrence = recurrence;
    task.created = created;
    task.stored = created;
    task.completed = complete ? created : null;
    return task;
  }
}
