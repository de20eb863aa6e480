package org.acme.todo.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a new task needs. The name is trimmed. */
record CreateTask(@NotBlank @Size(max = MAX_NAME) String name) {
  /** Characters, after trimming. */
  static final int MAX_NAME = 200;

  CreateTask {
    name = name == null ? null : name.strip();
  }
}
