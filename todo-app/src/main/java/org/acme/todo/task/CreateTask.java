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

  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  CreateTask {
    name = name == null ? null : trimmed(name);
    complete = complete != null && complete;
    location = location == null ? "" : location;
    notes = notes == null ? "" : notes;
    tags = tags == null ? List.of() : stripped(tags);
  }

  static List<String> stripped(List<String> tags) {
    return tags.stream().map(tag -> tag == null ? null : trimmed(tag)).toList();
  }

  /**
   * Without white space at its ends; of that Java's own strip leaves what does not break a line.
   */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ZERO_WIDTH_SPACE
        || c == BYTE_ORDER_MARK;
  }
}
