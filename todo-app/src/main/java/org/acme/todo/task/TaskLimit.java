package org.acme.todo.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.bson.types.ObjectId;

/** Keeps every user within the configured number of tasks. */
@ApplicationScoped
class TaskLimit {
  /** Tasks. With more room than this left, clients that add at once do not fill it up. */
  private static final int AMPLE = 50;

  private final TaskRepository tasks;
  private final TaskConfig config;

  TaskLimit(TaskRepository tasks, TaskConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  /**
   * Adds tasks if there is room for them, and takes them away again if clients that did the same at
   * the same time have used up the room.
   */
  <T> T adding(ObjectId user, int number, Supplier<T> add, Runnable takeAway) {
    long room = check(user, number);
    T added = add.get();
    if (room < AMPLE && tasks.count(user, config.limit() + 1) > config.limit()) {
      takeAway.run();
      throw reached();
    }
    return added;
  }

  /**
   * @return how many tasks more there is room for
   * @throws ClientErrorException 409 when there is no room for {@code number} tasks
   */
  long check(ObjectId user, int number) {
    long room = config.limit() - tasks.count(user, config.limit()) - number;
    if (number > 0 && room < 0) {
      throw reached();
    }
    return room;
  }

  private ClientErrorException reached() {
    return new ClientErrorException(
        "A list holds at most " + config.limit() + " tasks", Status.CONFLICT);
  }
}
