package org.acme.todo.task;

import jakarta.validation.constraints.Size;

/** What may change in a task; a member left out stays as it is. */
record UpdateTask(@Size(min = 1, max = CreateTask.MAX_NAME) String name, Boolean complete) {
  UpdateTask {
    name = name == null ? null : name.strip();
  }
}
