package org.acme.todo.task;

import com.mongodb.MongoBulkWriteException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.problem.ProblemException;
import org.bson.types.ObjectId;

/**
 * Adds many tasks at the top of a list: all of them or none.
 *
 * <p>The tasks are written as deleted tasks, and restored together when all are stored. If the
 * application stops in between, they stay hidden and expire like deleted tasks.
 */
@ApplicationScoped
public class BatchInsert {
  private static final int MAX_ATTEMPTS = 100;

  /** For the longest notes and a slow database; one operation must still end in time. */
  private static final Duration TIME = Duration.ofSeconds(20);

  private final TaskRepository tasks;
  private final TaskLimit limit;
  private final UserLocks locks;
  private final Clock clock;

  BatchInsert(TaskRepository tasks, TaskLimit limit, UserLocks locks, Clock clock) {
    this.tasks = tasks;
    this.limit = limit;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * @param added top first; what the list needs, such as user and rank, is set here
   * @throws ProblemException 409 when the list has no room for all of them
   */
  public void add(ObjectId user, List<Task> added) {
    if (added.isEmpty()) {
      return;
    }
    Deadline.extend(TIME);
    ObjectId batch = new ObjectId();
    long notes = added.stream().mapToLong(task -> Task.bytes(task.notes)).sum();
    locks.alone(
        user,
        () -> {
          limit.check(user, added.size(), notes);
          return limit.adding(
              user, notes, () -> insert(user, batch, added), () -> tasks.discard(user, batch));
        });
  }

  /** Tasks that a list may have; so many can be added at most. */
  public int max() {
    return limit.maxTasks();
  }

  private ObjectId insert(ObjectId user, ObjectId batch, List<Task> added) {
    for (int attempt = 1; ; attempt++) {
      try {
        tasks.insertAll(hidden(user, batch, added));
        tasks.publish(user, batch);
        return batch;
      } catch (MongoBulkWriteException e) {
        tasks.discard(user, batch);
        if (attempt == MAX_ATTEMPTS || !MongoErrors.isDuplicateKey(e)) {
          throw e;
        }
      }
    }
  }

  private List<Task> hidden(ObjectId user, ObjectId batch, List<Task> added) {
    String top = tasks.below(user, null).map(task -> task.rank).orElse(Rank.FIRST);
    Instant now = clock.instant();
    for (int i = added.size() - 1; i >= 0; i--) {
      top = Rank.above(top);
      Task task = added.get(i);
      task.id = null;
      task.user = user;
      task.rank = top;
      task.batch = batch;
      task.stored = now;
      task.deleted = now;
      task.pending = true;
    }
    return added;
  }
}
