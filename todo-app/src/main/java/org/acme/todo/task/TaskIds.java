package org.acme.todo.task;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bson.types.ObjectId;

/** The tasks that a request deletes or restores. */
record TaskIds(@NotEmpty @Size(max = MAX) List<@NotNull ObjectId> ids) {
  private static final int MAX = 1000;

  /** Keeps one id too many at most, as {@link TaskRules#trimmed(List)} does. */
  TaskIds {
    ids = ids == null ? List.of() : ids.subList(0, Math.min(ids.size(), MAX + 1));
  }
}
