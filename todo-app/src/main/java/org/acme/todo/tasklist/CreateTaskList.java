package org.acme.todo.tasklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.acme.todo.task.TaskRules;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record CreateTaskList(
    @Schema(examples = "Garden") @NotBlank @Size(max = TaskList.MAX_NAME) String name,
    @Schema(defaultValue = TaskList.NO_COLOUR) @Pattern(regexp = TaskList.COLOURS) String colour) {
  CreateTaskList {
    name = name == null ? null : TaskRules.trimmed(name);
    colour = colour == null ? TaskList.NO_COLOUR : colour;
  }

  TaskList toList() {
    var list = new TaskList();
    list.id = new ObjectId();
    list.name = name;
    list.colour = colour;
    return list;
  }
}
