package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Tasks of one user. Another user's tasks are answered like tasks that do not exist. */
@ApplicationScoped
public class TaskService {
  private final TaskRepository tasks;
  private final TaskOrder order;
  private final TaskLimit limit;
  private final UserLocks locks;
  private final TaskConfig config;
  private final Clock clock;

  TaskService(
      TaskRepository tasks,
      TaskOrder order,
      TaskLimit limit,
      UserLocks locks,
      TaskConfig config,
      Clock clock) {
    this.tasks = tasks;
    this.order = order;
    this.limit = limit;
    this.locks = locks;
    this.config = config;
    this.clock = clock;
  }

  /** All tasks that are not deleted, top first. */
  public List<Task> list(ObjectId user) {
    return tasks.list(user);
  }

  Optional<Task> find(ObjectId user, ObjectId id) {
    return tasks.find(user, id);
  }

  Task get(ObjectId user, ObjectId id) {
    return find(user, id).orElseThrow(() -> unknown(id));
  }

  /**
   * @param id of the new task
   */
  Task create(ObjectId user, ObjectId id, CreateTask request, Position position) {
    Task task = newTask(user, id, request);
    return limit.adding(
        user, Task.bytes(task.notes), () -> insert(task, position), () -> tasks.deleteById(id));
  }

  private Task newTask(ObjectId user, ObjectId id, CreateTask request) {
    var task = new Task();
    task.id = id;
    task.user = user;
    task.name = request.name();
    task.location = request.location();
    task.notes = request.notes();
    task.due = request.due();
    task.tags = request.tags();
    task.created = clock.instant();
    task.stored = task.created;
    task.completed = request.complete() ? task.created : null;
    return task;
  }

  private Task insert(Task task, Position position) {
    return order
        .put(task.user, task.id, position, rank -> insertWithRank(task, rank))
        .orElseThrow(() -> unknown(task.id));
  }

  private Optional<Task> insertWithRank(Task task, String rank) {
    task.rank = rank;
    tasks.persist(task);
    return Optional.of(task);
  }

  /**
   * Changes a task and moves it, in one write.
   *
   * @param position null if the task stays where it is
   * @param expected accepts the version that the caller knows; null accepts every version
   */
  Task update(
      ObjectId user, ObjectId id, UpdateTask request, Position position, Predicate<Task> expected) {
    List<Bson> changes = request.changes(clock.instant());
    Bson condition = condition(user, id, expected);
    request.notes().ifPresent(notes -> limit.checkNotes(user, id, notes));
    boolean moves = position != null && !id.equals(position.after());
    if (changes.isEmpty() && !moves) {
      return get(user, id);
    }
    Optional<Task> updated =
        moves
            ? order.put(user, id, position, rank -> tasks.move(user, id, condition, changes, rank))
            : tasks.update(user, id, condition, combine(changes));
    return updated.orElseThrow(() -> missed(user, id));
  }

  /** Hides a task until it expires. */
  void delete(ObjectId user, ObjectId id, Predicate<Task> expected) {
    Bson condition = condition(user, id, expected);
    if (tasks.update(user, id, condition, set("deleted", clock.instant())).isEmpty()) {
      throw missed(user, id);
    }
  }

  /** Hides all complete tasks and returns them. */
  List<Task> deleteCompleted(ObjectId user) {
    Instant now = clock.instant();
    tasks.deleteCompleted(user, now);
    return tasks.deletedAt(user, now);
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
