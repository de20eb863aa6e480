package org.acme.todo.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many tasks a user has, and for how long. */
@ConfigMapping(prefix = "todo.task")
interface TaskConfig {
  /** Tasks per user, deleted ones not counted. */
  @WithDefault("500")
  @Min(1) int limit();

  /** From the creation of a task until MongoDB deletes it. */
  @WithDefault("30d")
  Duration lifetime();

  /** How long a deleted task can be restored. */
  @WithDefault("10m")
  Duration restorable();
}
