package org.acme.todo.tasklist;

import com.fasterxml.jackson.annotation.JsonSetter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.acme.todo.task.TaskRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes of a list as a JSON Merge Patch (RFC 7396). A setter turns null into the value of a new
 * list. A field that is still null stays unchanged.
 */
final class UpdateTaskList {
  @Schema(examples = "Garden")
  @Size(min = 1, max = TaskList.MAX_NAME) private String name;

  @Schema(nullable = true)
  @Pattern(regexp = TaskList.COLOURS) private String colour;

  @Schema(nullable = true)
  private Boolean archived;

  /** A name cannot be reset; the constraint refuses the empty one. */
  @JsonSetter
  void name(String name) {
    this.name = name == null ? "" : TaskRules.trimmed(name);
  }

  @JsonSetter
  void colour(String colour) {
    this.colour = colour == null ? TaskList.NO_COLOUR : colour;
  }

  @JsonSetter
  void archived(Boolean archived) {
    this.archived = archived != null && archived;
  }

  void applyTo(TaskList list) {
    if (name == null && colour == null && archived == null) {
      return;
    }
    list.name = name == null ? list.name : name;
    list.colour = colour == null ? list.colour : colour;
    list.archived = archived == null ? list.archived : archived;
    list.version++;
  }
}
