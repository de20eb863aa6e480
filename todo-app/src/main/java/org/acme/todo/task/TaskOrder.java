package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.MongoServerException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.problem.ProblemException;
import org.bson.types.ObjectId;

/**
 * Gives tasks the ranks of their positions while other clients change the same list. There are no
 * locks and no transactions: the unique index on user and rank lets one of two concurrent changes
 * win, and the other one tries again.
 */
@ApplicationScoped
class TaskOrder {
  /** An attempt fails only if another change succeeds; so many failures in a row are a fault. */
  private static final int MAX_ATTEMPTS = 100;

  /** For many operations; it happens after dozens of insertions at the same place. */
  private static final Duration COMPACTION = Duration.ofSeconds(10);

  private final TaskRepository tasks;
  private final UserLocks locks;

  TaskOrder(TaskRepository tasks, UserLocks locks) {
    this.tasks = tasks;
    this.locks = locks;
  }

  /**
   * Writes a task with the rank of a position.
   *
   * @param write stores the task with the given rank; returns empty if there is no such task
   * @throws ProblemException 400 when the position's task does not exist; nothing is written then
   */
  Optional<Task> put(
      ObjectId user, ObjectId id, Position position, Function<String, Optional<Task>> write) {
    Task anchor = anchor(user, position);
    Function<String, Optional<Task>> step = write;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      String rank = rankBelow(user, anchor, id);
      if (rank.length() > Rank.MAX_LENGTH) {
        locks.alone(user, () -> compactIfNeeded(user, position, id));
      } else {
        try {
          Optional<Task> placed = step.apply(rank);
          if (placed.isEmpty() || isStillThere(user, anchor)) {
            return placed;
          }
          // A compaction moved the anchor but not this task, which has to follow.
          step = newRank -> tasks.move(user, id, empty(), List.of(), newRank);
        } catch (MongoServerException e) {
          if (!MongoErrors.isDuplicateKey(e)) {
            throw e;
          }
        }
      }
      anchor = anchor == null ? null : tasks.rankOf(user, anchor.id).orElse(anchor);
    }
    throw new IllegalStateException("No rank was found for task " + id);
  }

  /** Another request may have compacted the list while this one waited. */
  private boolean compactIfNeeded(ObjectId user, Position position, ObjectId id) {
    Task anchor = tasks.rankOf(user, position.after()).orElse(null);
    if (anchor != null && rankBelow(user, anchor, id).length() > Rank.MAX_LENGTH) {
      Deadline.extend(COMPACTION);
      compact(user);
    }
    return true;
  }

  private Task anchor(ObjectId user, Position position) {
    if (position.after() == null) {
      return null;
    }
    return tasks
        .find(user, position.after())
        .orElseThrow(() -> Position.invalid("must be one of your tasks"));
  }

  private String rankBelow(ObjectId user, Task anchor, ObjectId id) {
    Optional<Task> next = tasks.below(user, anchor == null ? null : anchor.rank);
    if (next.isPresent() && next.get().id.equals(id)) {
      return next.get().rank; // The task is there already.
    }
    String nextRank = next.map(task -> task.rank).orElse(null);
    if (anchor != null) {
      return Rank.below(anchor.rank, nextRank);
    }
    return nextRank == null ? Rank.FIRST : Rank.above(nextRank);
  }

  private boolean isStillThere(ObjectId user, Task anchor) {
    return anchor == null
        || tasks
            .rankOf(user, anchor.id)
            .map(now -> now.rank.equals(anchor.rank))
            .orElse(true); // The anchor has expired, so no other rank is better.
  }

  /**
   * Gives all tasks short ranks, one by one from the top, in the unused range above the list.
   *
   * <p>The order is correct after each step, and concurrent changes keep their positions. The top
   * task gets the rank that a new top task would get, so the unique index allows only one of them.
   * Every other task gets the next whole number below the task before it, and a task that is added
   * below that one meanwhile gets a rank before that number.
   */
  void compact(ObjectId user) {
    String last = null;
    for (Optional<Task> next = tasks.below(user, null);
        next.isPresent();
        next = tasks.below(user, last)) {
      Task task = next.get();
      String rank = last == null ? Rank.above(task.rank) : Rank.wholeBelow(last);
      if (rank.compareTo(task.rank) >= 0) {
        last = task.rank;
        continue;
      }
      try {
        if (tasks.rerank(user, task, rank)) {
          last = rank;
        }
      } catch (MongoServerException e) {
        if (!MongoErrors.isDuplicateKey(e)) {
          throw e;
        }
        last = last == null ? null : task.rank;
      }
    }
  }
}
