package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.MongoServerException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.request.Position;
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

  /** Tasks that are moved in one operation; more could take longer than it may. */
  private static final int PART = 200;

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
   * Gives all tasks short ranks, part by part from the top, in the unused range above the list.
   *
   * <p>The tasks of a part are moved one after the other in one operation, and concurrent changes
   * keep their positions. The top task gets the rank that a new top task would get, so the unique
   * index allows only one of them. Every other task gets the next whole number below the task
   * before it, and a task that is added below that one meanwhile gets a rank before that number.
   */
  void compact(ObjectId user) {
    String last = null;
    for (List<Task> part = tasks.below(user, null, PART);
        !part.isEmpty();
        part = tasks.below(user, last, PART)) {
      last = shorten(user, last, part);
    }
  }

  /**
   * @param last the rank above the part; null at the top
   * @return the new rank of the last task, or {@code last} if another change came first
   */
  private String shorten(ObjectId user, String last, List<Task> part) {
    Map<Task, String> ranks = new LinkedHashMap<>();
    String rank = last;
    for (Task task : part) {
      String shorter = rank == null ? Rank.above(task.rank) : Rank.wholeBelow(rank);
      rank = shorter.compareTo(task.rank) < 0 ? shorter : task.rank;
      ranks.put(task, rank);
    }
    try {
      tasks.rerank(user, ranks);
    } catch (MongoServerException e) {
      if (!MongoErrors.isDuplicateKey(e)) {
        throw e;
      }
      return last;
    }
    bringAfter(user, ranks, rank);
    return rank;
  }

  /** Moves tasks that were added between tasks of a part before these were moved. */
  private void bringAfter(ObjectId user, Map<Task, String> moved, String last) {
    NavigableMap<String, String> ranks = new TreeMap<>();
    moved.forEach((task, rank) -> ranks.put(task.rank, rank));
    // From the bottom, because each is moved directly below the same task as those before it.
    for (Task left : tasks.between(user, last, ranks.lastKey())) {
      Map.Entry<String, String> above = ranks.lowerEntry(left.rank);
      // A task above all old ranks was added below the last task after that was moved.
      if (above != null) {
        String next = tasks.below(user, above.getValue()).map(task -> task.rank).orElse(null);
        tasks.rerank(user, Map.of(left, Rank.below(above.getValue(), next)));
      }
    }
  }
}
