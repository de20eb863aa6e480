package org.acme.todo.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.types.ObjectId;

/**
 * Keeps every user within the configured number of tasks.
 *
 * <p>To count a list takes the longer the longer it is. So who has counted plenty of room may use a
 * quarter of it without counting again: were there four instances of the application, all of which
 * did the same, the list would be full, and not fuller.
 */
@ApplicationScoped
class TaskLimit {
  private static final int SHARE = 4;
  private static final Duration SHARE_LIFETIME = Duration.ofMinutes(1);
  private static final int MAX_USERS = 10_000;

  /** Tasks. With less room than this, clients that add at once might fill it up together. */
  private static final int AMPLE = 50;

  private final TaskRepository tasks;
  private final TaskConfig config;
  private final Cache<ObjectId, AtomicLong> shares =
      Caffeine.newBuilder().expireAfterWrite(SHARE_LIFETIME).maximumSize(MAX_USERS).build();

  TaskLimit(TaskRepository tasks, TaskConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  /**
   * Adds tasks if there is room for them, and takes them away again if clients that did the same at
   * the same time have used up the room.
   */
  <T> T adding(ObjectId user, int number, Supplier<T> add, Runnable takeAway) {
    AtomicLong share = shares.getIfPresent(user);
    if (share != null && share.addAndGet(-number) >= 0) {
      return add.get();
    }
    long room = check(user, number);
    T added = add.get();
    if (room >= AMPLE) {
      shares.put(user, new AtomicLong(room / SHARE));
    } else if (tasks.count(user, config.limit() + 1) > config.limit()) {
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
