package org.acme.todo.task;

import com.mongodb.MongoBulkWriteException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.session.CurrentUser;
import org.bson.types.ObjectId;

/**
 * Adds many tasks at the top of a list: all of them or none.
 *
 * <p>New tasks are written as deleted tasks, and restored together when all are stored. If the
 * application stops in between, they stay hidden and expire like deleted tasks.
 */
@ApplicationScoped
public class BatchInsert {
  private static final int MAX_ATTEMPTS = 100;

  /** More could take longer than one operation may. */
  private static final int MOVED_AT_ONCE = 100;

  /** For the longest notes and a slow database; one operation must still end in time. */
  private static final Duration TIME = Duration.ofSeconds(20);

  private final TaskRepository tasks;
  private final TaskLimit limit;
  private final UserLocks locks;
  private final CurrentUser currentUser;
  private final Clock clock;

  BatchInsert(
      TaskRepository tasks,
      TaskLimit limit,
      UserLocks locks,
      CurrentUser currentUser,
      Clock clock) {
    this.tasks = tasks;
    this.limit = limit;
    this.locks = locks;
    this.currentUser = currentUser;
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

  /**
   * Moves all tasks of a demo to the list of an account, where they do not expire. If the
   * application stops in between, some are in one list and some in the other, and moving again goes
   * on.
   *
   * @throws ProblemException 409 when the account has no room for all of them; they stay then
   */
  public void move(ObjectId demo, ObjectId account) {
    List<Task> moved = tasks.list(demo);
    if (moved.isEmpty()) {
      return;
    }
    Deadline.extend(TIME);
    long notes = moved.stream().mapToLong(task -> Task.bytes(task.notes)).sum();
    List<ObjectId> ids = moved.stream().map(task -> task.id).toList();
    locks.alone(
        account,
        () -> {
          limit.check(account, ids.size(), notes);
          return limit.adding(
              account,
              notes,
              () -> give(demo, account, ids, null),
              () -> give(account, demo, ids, clock.instant()));
        });
  }

  /** Returns true when all tasks that were not deleted meanwhile have the other user. */
  private boolean give(ObjectId from, ObjectId to, List<ObjectId> ids, Instant stored) {
    for (int attempt = 1; ; attempt++) {
      List<Task> left = tasks.list(from, ids);
      if (left.isEmpty()) {
        return true;
      }
      // From the bottom, because each of them goes to the top.
      List<Task> part = left.subList(Math.max(0, left.size() - MOVED_AT_ONCE), left.size());
      Map<ObjectId, String> ranks = new LinkedHashMap<>();
      String top = tasks.below(to, null).map(task -> task.rank).orElse(Rank.FIRST);
      for (int i = part.size() - 1; i >= 0; i--) {
        top = Rank.above(top);
        ranks.put(part.get(i).id, top);
      }
      try {
        tasks.give(from, to, ranks, stored);
      } catch (MongoBulkWriteException e) {
        if (attempt == MAX_ATTEMPTS || !MongoErrors.isDuplicateKey(e)) {
          throw e;
        }
      }
    }
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
      task.stored = currentUser.expiresFrom(now);
      task.deleted = now;
      task.pending = true;
    }
    return added;
  }
}
