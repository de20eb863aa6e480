package org.acme.todo.taskfile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.acme.todo.task.Recurrence;
import org.acme.todo.task.Task;
import org.acme.todo.task.TaskRules;
import org.acme.todo.tasklist.TaskList;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A task in a file. It has no id, because it gets a new one when it is imported. */
record ExportedTask(
    @Schema(examples = "Buy milk") @NotBlank @Size(max = TaskRules.MAX_NAME) String name,
    @Schema(defaultValue = "false") Boolean complete,
    @Schema(nullable = true, description = "A task with this time is complete") Instant completed,
    @Schema(examples = "Corner shop") @Size(max = TaskRules.MAX_LOCATION) String location,
    @Schema(examples = "Oat *or* soy", description = "Markdown") @Size(max = TaskRules.MAX_NOTES) String notes,
    @NotNull Instant created,
    @Schema(nullable = true, examples = "2026-12-24") LocalDate due,
    @Schema(examples = "[\"errand\"]") @Size(max = TaskRules.MAX_TAGS) @UniqueElements
        List<@NotBlank @Size(max = TaskRules.MAX_TAG) @Pattern(regexp = TaskRules.TAG) String> tags,
    @Schema(nullable = true, examples = "1", description = "1 is the highest")
        @Min(1) @Max(TaskRules.MAX_PRIORITY) Integer priority,
    @Schema(
            nullable = true,
            examples = "FREQ=WEEKLY;BYDAY=MO",
            description = Recurrence.DESCRIPTION)
        @Pattern(regexp = Recurrence.PATTERN) String recurrence,
    @Schema(
            nullable = true,
            examples = "Garden",
            description = "The name of its list; null in the default list")
        @Size(min = 1, max = TaskList.MAX_NAME) String list) {

  ExportedTask {
    name = name == null ? null : TaskRules.trimmed(name);
    complete = completed != null || complete != null && complete;
    location = location == null ? "" : location;
    notes = notes == null ? "" : notes;
    tags = tags == null ? List.of() : TaskRules.trimmed(tags);
    list = list == null ? null : TaskRules.trimmed(list);
  }

  /**
   * @param now time of completion of a complete task that has none
   * @param lists the ids of lists by their names
   */
  Task toTask(Instant now, Map<String, ObjectId> lists) {
    var task = new Task();
    task.list = list == null ? null : lists.get(list);
    task.name = name;
    task.location = location;
    task.notes = notes;
    task.due = due;
    task.tags = tags;
    task.priority = priority;
    task.recurrence = recurrence;
    task.created = created.truncatedTo(ChronoUnit.MILLIS); // MongoDB stores milliseconds.
    task.completed = completed == null && complete ? now : completed;
    return task;
  }

  /**
   * @param lists the names of lists by their ids
   */
  static ExportedTask of(Task task, Map<ObjectId, String> lists) {
    return new ExportedTask(
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
        task.list == null ? null : lists.get(task.list));
  }
}
