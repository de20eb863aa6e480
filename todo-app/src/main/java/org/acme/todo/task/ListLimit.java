package org.acme.todo.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.types.ObjectId;

/**
 * Limits the number of tasks in each user's list.
 *
 * <p>Counting takes longer the longer a list is. An instance that has counted ample room may
 * therefore fill a quarter of it before it counts again. Four instances that do so at once fill the
 * list exactly.
 */
@ApplicationScoped
class ListLimit {
  private static final int SHARE = 4;
  private static final Duration SHARE_LIFETIME = Duration.ofMinutes(1);
  private static final int MAX_USERS = 10_000;

  /** Tasks. With less room than this, concurrent requests could exceed the limit together. */
  private static final int AMPLE = 50;

  private final TaskRepository tasks;
  private final TaskConfig config;
  private final Cache<ObjectId, AtomicLong> shares =
      Caffeine.newBuilder().expireAfterWrite(SHARE_LIFETIME).maximumSize(MAX_USERS).build();

  ListLimit(TaskRepository tasks, TaskConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  /**
   * Adds tasks if there is room for them. Removes them again if concurrent requests have used the
   * room.
   */
  <T> T adding(ObjectId user, int number, Supplier<T> add, Runnable remove) {
    AtomicLong share = shares.getIfPresent(user);
    if (share != null && share.addAndGet(-number) >= 0) {
      return add.get();
    }
    long room = check(user, number);
    T added = add.get();
    if (room >= AMPLE) {
      shares.put(user, new AtomicLong(room / SHARE));
    } else if (tasks.count(user, config.limit() + 1) > config.limit()) {
      remove.run();
      throw full();
    }
    return added;
  }

  /**
   * @return how many more tasks there is room for
   * @throws ProblemException 409 when there is no room for {@code number} tasks
   */
  long check(ObjectId user, int number) {
    long room = config.limit() - tasks.count(user, config.limit()) - number;
    if (number > 0 && room < 0) {
      throw full();
    }
    return room;
  }

  private ProblemException full() {
    return new ProblemException(
        ProblemType.LIST_FULL,
        "A list holds at most %d tasks. Delete tasks to add others.".formatted(config.limit()));
  }
}
