package org.acme.todo.task;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.fasterxml.jackson.annotation.JsonSetter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Changes of a task as a JSON Merge Patch (RFC 7396). Jackson calls the setter of each member that
 * the body has. A setter turns null into the value of a new task. A field that is still null stays
 * unchanged.
 */
final class UpdateTask {
  @Schema(examples = "Buy milk")
  @Size(min = 1, max = TaskRules.MAX_NAME) private String name;

  @Schema(nullable = true)
  private Boolean complete;

  @Schema(nullable = true, examples = "Corner shop")
  @Size(max = TaskRules.MAX_LOCATION) private String location;

  @Schema(nullable = true, examples = "Oat *or* soy", description = "Markdown")
  @Size(max = TaskRules.MAX_NOTES) private String notes;

  @Schema(nullable = true, examples = "2026-12-24")
  private LocalDate due;

  /** A date that is reset is null like one that stays unchanged. */
  @Schema(hidden = true)
  private boolean changesDue;

  @Schema(nullable = true, examples = "[\"errand\"]")
  @Size(max = TaskRules.MAX_TAGS) @UniqueElements
  private List<@NotBlank @Size(max = TaskRules.MAX_TAG) @Pattern(regexp = TaskRules.TAG) String>
      tags;

  @Schema(nullable = true, examples = "1", description = "1 is the highest")
  @Min(1) @Max(TaskRules.MAX_PRIORITY) private Integer priority;

  /** A priority that is reset is null like one that stays unchanged. */
  @Schema(hidden = true)
  private boolean changesPriority;

  @Schema(nullable = true, examples = Recurrence.EXAMPLE, description = Recurrence.DESCRIPTION)
  @Pattern(regexp = Recurrence.PATTERN) private String recurrence;

  /** A rule that is reset is null like one that stays unchanged. */
  @Schema(hidden = true)
  private boolean changesRecurrence;

  @Schema(nullable = true, description = TaskView.LIST)
  private ObjectId list;

  /** A list that is reset is null like one that stays unchanged. */
  @Schema(hidden = true)
  private boolean changesList;

  /** A name cannot be reset; the constraint refuses the empty one. */
  @JsonSetter
  void name(String name) {
    this.name = name == null ? "" : TaskRules.trimmed(name);
  }

  @JsonSetter
  void complete(Boolean complete) {
    this.complete = complete != null && complete;
  }

  @JsonSetter
  void location(String location) {
    this.location = location == null ? "" : location;
  }

  @JsonSetter
  void notes(String notes) {
    this.notes = notes == null ? "" : notes;
  }

  @JsonSetter
  void due(LocalDate due) {
    this.due = due;
    changesDue = true;
  }

  @JsonSetter
  void tags(List<String> tags) {
    this.tags = tags == null ? List.of() : TaskRules.trimmed(tags);
  }

  @JsonSetter
  void priority(Integer priority) {
    this.priority = priority;
    changesPriority = true;
  }

  @JsonSetter
  void recurrence(String recurrence) {
    this.recurrence = recurrence;
    changesRecurrence = true;
  }

  @JsonSetter
  void list(ObjectId list) {
    this.list = list;
    changesList = true;
  }

  /** Null if it stays as it is, and for the default list. */
  ObjectId list() {
    return list;
  }

  /** Null if it stays as it is. */
  Boolean complete() {
    return complete;
  }

  Optional<String> notes() {
    return Optional.ofNullable(notes);
  }

  /** The updates of the document; empty if nothing changes. */
  List<Bson> changes(Instant now) {
    List<Bson> changes = new ArrayList<>();
    if (name != null) {
      changes.add(set("name", name));
    }
    if (complete != null) {
      // The earlier time stays if the task is complete already.
      changes.add(complete ? min("completed", now) : unset("completed"));
    }
    if (location != null) {
      changes.add(set("location", location));
    }
    if (notes != null) {
      changes.add(set("notes", notes));
    }
    if (changesDue) {
      changes.add(due == null ? unset("due") : set("due", due));
    }
    if (tags != null) {
      changes.add(set("tags", tags));
    }
    if (changesPriority) {
      changes.add(priority == null ? unset("priority") : set("priority", priority));
    }
    if (changesRecurrence) {
      changes.add(recurrence == null ? unset("recurrence") : set("recurrence", recurrence));
    }
    if (changesList) {
      changes.add(list == null ? unset("list") : set("list", list));
    }
    if (!changes.isEmpty()) {
      changes.add(inc("version", 1));
    }
    return changes;
  }
}
