package org.acme.todo.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What a new task needs, and what it may have. Its name and its tags are trimmed. */
record CreateTask(
    @Schema(examples = "Buy milk") @NotBlank @Size(max = MAX_NAME) String name,
    @Schema(defaultValue = "false") Boolean complete,
    @Schema(examples = "Corner shop") @Size(max = MAX_LOCATION) String location,
    @Schema(examples = "Oat *or* soy", description = "Markdown") @Size(max = MAX_NOTES) String notes,
    @Schema(examples = "2026-12-24") LocalDate due,
    @Schema(examples = "[\"errand\"]") @Size(max = MAX_TAGS) @UniqueElements
        List<@NotBlank @Size(max = MAX_TAG) @Pattern(regexp = TAG) String> tags) {

  /** Characters, after trimming. */
  static final int MAX_NAME = 200;

  static final int MAX_LOCATION = 500;
  static final int MAX_NOTES = 20_000;
  static final int MAX_TAGS = 10;
  static final int MAX_TAG = 40;

  /** A comma separates tags where they are typed and exported. */
  static final String TAG = "[^,]*";

  CreateTask {
    name = name == null ? null : name.strip();
    complete = complete != null && complete;
    location = location == null ? "" : location;
    notes = notes == null ? "" : notes;
    tags = tags == null ? List.of() : stripped(tags);
  }

  static List<String> stripped(List<String> tags) {
    return tags.stream().map(tag -> tag == null ? null : tag.strip()).toList();
  }
}
