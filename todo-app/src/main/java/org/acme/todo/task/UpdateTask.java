package org.acme.todo.task;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Changes of a task as a JSON Merge Patch (RFC 7396). A component is null if the body has no such
 * member, and stays unchanged. It is empty if the member is null, and is reset.
 */
record UpdateTask(
    @Schema(examples = "Buy milk", minLength = 1, maxLength = TaskRules.MAX_NAME, nullable = false)
        Optional<@NotBlank @Size(max = TaskRules.MAX_NAME) String> name,
    Optional<Boolean> complete,
    @Schema(examples = "Corner shop", maxLength = TaskRules.MAX_LOCATION)
        Optional<@Size(max = TaskRules.MAX_LOCATION) String> location,
    @Schema(examples = "Oat *or* soy", description = "Markdown", maxLength = TaskRules.MAX_NOTES)
        Optional<@Size(max = TaskRules.MAX_NOTES) String> notes,
    @Schema(examples = "2026-12-24") Optional<LocalDate> due,
    @Schema(examples = "[\"errand\"]", maxItems = TaskRules.MAX_TAGS)
        Optional<
                @Size(max = TaskRules.MAX_TAGS) @UniqueElements List<
                    @NotBlank @Size(max = TaskRules.MAX_TAG) @Pattern(regexp = TaskRules.TAG) String>>
            tags) {

  static final UpdateTask NOTHING = new UpdateTask(null, null, null, null, null, null);

  UpdateTask {
    // A name cannot be reset; the constraints refuse the empty one.
    name = name == null ? null : Optional.of(name.map(TaskRules::trimmed).orElse(""));
    tags = tags == null ? null : tags.map(TaskRules::trimmed);
  }

  /** The updates of the document; empty if nothing changes. */
  List<Bson> changes(Instant now) {
    List<Bson> changes = new ArrayList<>();
    if (name != null) {
      changes.add(set("name", name.orElseThrow()));
    }
    if (complete != null) {
      // The earlier time stays if the task is complete already.
      changes.add(complete.orElse(false) ? min("completed", now) : unset("completed"));
    }
    if (location != null) {
      changes.add(set("location", location.orElse("")));
    }
    if (notes != null) {
      changes.add(set("notes", notes.orElse("")));
    }
    if (due != null) {
      changes.add(due.map(date -> set("due", date)).orElse(unset("due")));
    }
    if (tags != null) {
      changes.add(set("tags", tags.orElse(List.of())));
    }
    if (!changes.isEmpty()) {
      changes.add(inc("version", 1));
    }
    return changes;
  }
}
