package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.acme.todo.problem.BrokenRuleException;
import org.bson.types.ObjectId;

/**
 * Gives a task the rank that its place needs, however many clients change the same list. There are
 * no locks and no transactions: the unique index on user and rank decides who was first, and
 * whoever was not looks again.
 */
@ApplicationScoped
class TaskOrder {
  /** Each lost race means that another change won, so this many in a row is a fault. */
  private static final int MAX_ATTEMPTS = 100;

  private final TaskRepository tasks;

  TaskOrder(TaskRepository tasks) {
    this.tasks = tasks;
  }

  /**
   * Writes a task with the rank of a place.
   *
   * @param write stores the task with the rank it is given; empty when there is no such task
   * @throws BrokenRuleException when there is no task to go below; nothing is written then
   */
  Optional<Task> put(
      ObjectId user, ObjectId id, Place place, Function<String, Optional<Task>> write) {
    Task anchor = anchor(user, place);
    Function<String, Optional<Task>> step = write;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      String rank = rankBelow(user, anchor, id);
      if (rank.length() > Rank.MAX_LENGTH) {
        compact(user);
      } else {
        try {
          Optional<Task> placed = step.apply(rank);
          if (placed.isEmpty() || isStillThere(user, anchor)) {
            return placed;
          }
          // A compaction took the anchor along and left this task behind: follow it.
          step = newRank -> tasks.update(user, id, empty(), set("rank", newRank));
        } catch (MongoServerException e) {
          if (!isTaken(e)) {
            throw e;
          }
        }
      }
      anchor = anchor == null ? null : tasks.place(user, anchor.id).orElse(anchor);
    }
    throw new IllegalStateException("No place was found for task " + id);
  }

  static boolean isTaken(MongoServerException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private Task anchor(ObjectId user, Place place) {
    if (place.after() == null) {
      return null;
    }
    return tasks
        .find(user, place.after())
        .orElseThrow(() -> new BrokenRuleException("after", "must be one of your tasks"));
  }

  private String rankBelow(ObjectId user, Task anchor, ObjectId id) {
    Optional<Task> next = tasks.below(user, anchor == null ? null : anchor.rank);
    if (next.isPresent() && next.get().id.equals(id)) {
      return next.get().rank; // it is there already
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
            .place(user, anchor.id)
            .map(now -> now.rank.equals(anchor.rank))
            .orElse(true); // gone for good: its place is as good as any
  }

  /**
   * Gives all tasks short ranks again, in the free room above the list, one by one from the top.
   *
   * <p>The order is the same after every single step, and no change made in between is jumped over:
   * the top task goes where a new top task would, so the index lets only one of the two; every
   * other task goes to the next whole number below the task before it, and whatever is put below
   * that one meanwhile gets a rank before that number.
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
        if (!isTaken(e)) {
          throw e;
        }
        last = last == null ? null : task.rank;
      }
    }
  }
}
