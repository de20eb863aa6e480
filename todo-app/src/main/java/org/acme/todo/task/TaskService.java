package org.acme.todo.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoServerException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.request.Position;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Tasks of one user. Another user's tasks are answered like tasks that do not exist. */
@ApplicationScoped
public class TaskService {
  private final TaskRepository tasks;
  private final TaskOrder order;
  private final TaskLimit limit;
  private final UserLocks locks;
  private final TaskLists lists;
  private final Recurring recurring;
  private final TaskConfig config;
  private final Clock clock;

  TaskService(
      TaskRepository tasks,
      TaskOrder order,
      TaskLimit limit,
      UserLocks locks,
      TaskLists lists,
      Recurring recurring,
      TaskConfig config,
      Clock clock) {
    this.tasks = tasks;
    this.order = order;
    this.limit = limit;
    this.locks = locks;
    this.lists = lists;
    this.recurring = recurring;
    this.config = config;
    this.clock = clock;
  }

  /** All tasks of all lists that are not deleted, top first. */
  public List<Task> list(ObjectId user) {
    return tasks.list(user);
  }

  /** The tasks of a list, as {@link TaskLists#tasksOf} names it. */
  List<Task> list(ObjectId user, String list) {
    return tasks.list(user, lists.tasksOf(user, list));
  }

  Task get(ObjectId user, ObjectId id) {
    return tasks.find(user, id).orElseThrow(() -> unknown(id));
  }

  /** Whether a task was added, even if it is deleted now. */
  boolean exists(ObjectId user, ObjectId id) {
    return tasks.rankOf(user, id).isPresent();
  }

  /**
   * Adds a task. If there is one with this id already, it stays as it is.
   *
   * @param task from {@link CreateTask#toTask}
   */
  void create(Task task, Position position) {
    lists.check(task.user, task.list);
    add(task, position);
  }

  private void add(Task task, Position position) {
    limit.adding(
        task.user,
        Task.bytes(task.notes),
        () -> insert(task, position),
        () -> tasks.remove(task.user, task.id));
    lists.settle(task.user, task.list);
  }

  private Task insert(Task task, Position position) {
    return order
        .put(task.user, task.id, position, rank -> insertWithRank(task, rank))
        .orElseThrow(() -> unknown(task.id));
  }

  private Optional<Task> insertWithRank(Task task, String rank) {
    task.rank = rank;
    try {
      tasks.insert(task);
    } catch (MongoServerException e) {
      if (!MongoErrors.isDuplicateKey(e) || !exists(task.user, task.id)) {
        throw e;
      }
    }
    return Optional.of(task);
  }

  /**
   * Changes a task and moves it, in one write.
   *
   * @param position null if the task stays where it is
   * @param expected accepts the version that the caller knows; null accepts every version
   * @param today the caller's date, for the next task after one that recurs
   */
  Task update(
      ObjectId user,
      ObjectId id,
      UpdateTask request,
      Position position,
      Predicate<Task> expected,
      LocalDate today) {
    List<Bson> changes = request.changes(clock.instant());
    Bson condition = condition(user, id, expected);
    request.notes().ifPresent(notes -> limit.checkNotes(user, id, notes));
    lists.check(user, request.list());
    boolean moves = position != null && !id.equals(position.after());
    if (changes.isEmpty() && !moves) {
      return get(user, id);
    }
    Recurring.Effect effect = recurring.of(user, id, request.complete());
    Bson matching = and(condition, effect.condition());
    changes.add(effect.change());
    Optional<Task> updated =
        moves
            ? order.put(user, id, position, rank -> tasks.move(user, id, matching, changes, rank))
            : tasks.update(user, id, matching, combine(changes));
    if (updated.isEmpty()) {
      if (expected == null && effect != Recurring.Effect.NONE) {
        // Another request has completed or reopened the task meanwhile, or deleted it.
        return update(user, id, request, position, null, today);
      }
      throw missed(user, id);
    }
    recurring
        .following(updated.get(), request.complete(), effect, today)
        .ifPresent(next -> add(next, new Position(id)));
    lists.settle(user, request.list());
    return updated.get();
  }

  /** Hides a task until it expires. */
  void delete(ObjectId user, ObjectId id, Predicate<Task> expected) {
    Bson condition = condition(user, id, expected);
    if (tasks.update(user, id, condition, set("deleted", clock.instant())).isEmpty()) {
      throw missed(user, id);
    }
  }

  /**
   * Hides the complete tasks of a list and returns them, but not those that another request hides.
   */
  List<Task> deleteCompleted(ObjectId user, String list) {
    return delete(user, and(lists.tasksOf(user, list), ne("completed", null)));
  }

  /** Hides these tasks, but not those that do not exist or that another request hides. */
  List<Task> delete(ObjectId user, Collection<ObjectId> ids) {
    return delete(user, in("_id", ids));
  }

  private List<Task> delete(ObjectId user, Bson which) {
    ObjectId batch = new ObjectId();
    tasks.delete(user, which, batch, clock.instant());
    return tasks.ofBatch(user, batch);
  }

  /** Restores deleted tasks to their positions: all of them or, if one is unknown, none. */
  List<Task> restore(ObjectId user, Collection<ObjectId> ids) {
    Set<ObjectId> missing = new HashSet<>(ids);
    List<Task> deleted = tasks.deletedSince(user, ids, clock.instant().minus(config.restorable()));
    Stream.concat(deleted.stream(), tasks.list(user, ids).stream())
        .forEach(task -> missing.remove(task.id));
    if (!missing.isEmpty()) {
      throw unknown(missing.iterator().next());
    }
    if (!deleted.isEmpty()) {
      locks.alone(user, () -> restoreHidden(user, deleted));
    }
    return tasks.list(user, ids);
  }

  private ObjectId restoreHidden(ObjectId user, List<Task> deleted) {
    ObjectId batch = new ObjectId();
    long notes = deleted.stream().mapToLong(task -> Task.bytes(task.notes)).sum();
    List<ObjectId> hidden = deleted.stream().map(task -> task.id).toList();
    limit.check(user, hidden.size(), notes);
    return limit.adding(
        user,
        notes,
        () -> {
          tasks.restore(user, hidden, batch);
          return batch;
        },
        () -> tasks.hide(user, batch, clock.instant()));
  }

  /** Limits an update to the version that the caller knows. */
  private Bson condition(ObjectId user, ObjectId id, Predicate<Task> expected) {
    if (expected == null) {
      return empty();
    }
    Task seen = get(user, id);
    if (!expected.test(seen)) {
      throw changed(id);
    }
    return eq("version", seen.version);
  }

  private ProblemException missed(ObjectId user, ObjectId id) {
    return tasks.find(user, id).isPresent() ? changed(id) : unknown(id);
  }

  private static ProblemException unknown(ObjectId id) {
    return new ProblemException(ProblemType.TASK_NOT_FOUND, "There is no task " + id + ".");
  }

  private static ProblemException changed(ObjectId id) {
    return new ProblemException(
        ProblemType.PRECONDITION_FAILED,
        "Task " + id + " has changed. Read it again before you change it.");
  }
}
