package org.acme.todo.task;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many tasks a user can have, and for how long. */
@ConfigMapping(prefix = "todo.task")
interface TaskConfig {
  /** Tasks per user; deleted tasks do not count. */
  @WithDefault("500")
  @Min(1) int limit();

  /** Bytes of the notes of a user's tasks in UTF-8; those of deleted tasks do not count. */
  @WithDefault("8M")
  MemorySize notes();

  /** Time from the creation of a task until MongoDB deletes it. */
  @WithDefault("30d")
  Duration lifetime();

  /** Time in which a deleted task can be restored. */
  @WithDefault("10m")
  Duration restorable();
}
