package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The tasks of one user at a time; another user's task is as unknown as one that never was. */
@ApplicationScoped
class TaskService {
  private final TaskRepository tasks;
  private final TaskOrder order;
  private final TaskLimit limit;
  private final TaskConfig config;
  private final Clock clock;

  TaskService(
      TaskRepository tasks, TaskOrder order, TaskLimit limit, TaskConfig config, Clock clock) {
    this.tasks = tasks;
    this.order = order;
    this.limit = limit;
    this.config = config;
    this.clock = clock;
  }

  List<Task> list(ObjectId user) {
    return tasks.list(user);
  }

  Optional<Task> find(ObjectId user, ObjectId id) {
    return tasks.find(user, id);
  }

  Task get(ObjectId user, ObjectId id) {
    return find(user, id).orElseThrow(() -> unknown(id));
  }

  /**
   * Adds a task.
   *
   * @param id one that no other task has
   */
  Task create(ObjectId user, ObjectId id, CreateTask request, Place place) {
    Task task = new Task();
    task.id = id;
    task.user = user;
    task.name = request.name();
    task.location = request.location();
    task.notes = request.notes();
    task.due = request.due();
    task.tags = request.tags();
    task.created = now();
    task.stored = task.created;
    task.completed = request.complete() ? task.created : null;
    return limit.adding(
        user,
        1,
        () ->
            order
                .put(
                    user,
                    id,
                    place,
                    rank -> {
                      task.rank = rank;
                      tasks.persist(task);
                      return Optional.of(task);
                    })
                .orElseThrow(() -> unknown(id)),
        () -> tasks.deleteById(id));
  }

  /**
   * Changes a task and moves it, in one write.
   *
   * @param place null leaves it where it is
   * @param expected what the caller takes the task to be; null takes it as it is
   */
  Task update(
      ObjectId user, ObjectId id, UpdateTask request, Place place, Predicate<Task> expected) {
    List<Bson> changes = request.changes(now());
    Bson condition = condition(user, id, expected);
    boolean moves = place != null && !id.equals(place.after());
    if (changes.isEmpty() && !moves) {
      return get(user, id);
    }
    Optional<Task> updated =
        moves
            ? order.put(user, id, place, rank -> moved(user, id, condition, changes, rank))
            : tasks.update(user, id, condition, combine(changes));
    return updated.orElseThrow(() -> missed(user, id));
  }

  private Optional<Task> moved(
      ObjectId user, ObjectId id, Bson condition, List<Bson> changes, String rank) {
    List<Bson> all = new ArrayList<>(changes);
    all.add(set("rank", rank));
    return tasks.update(user, id, condition, combine(all));
  }

  /** Hides a task; it can be restored for a while. */
  void delete(ObjectId user, ObjectId id, Predicate<Task> expected) {
    Bson condition = condition(user, id, expected);
    if (tasks.update(user, id, condition, set("deleted", now())).isEmpty()) {
      throw missed(user, id);
    }
  }

  /** Hides all complete tasks, and says which. */
  List<Task> deleteCompleted(ObjectId user) {
    Instant now = now();
    tasks.deleteCompleted(user, now);
    return tasks.deletedAt(user, now);
  }

  /** Brings deleted tasks back to their places: all of them or, when one is unknown, none. */
  List<Task> restore(ObjectId user, Collection<ObjectId> ids) {
    Set<ObjectId> missing = new HashSet<>(ids);
    List<Task> deleted = tasks.deletedSince(user, ids, now().minus(config.restorable()));
    Stream.concat(deleted.stream(), tasks.list(user, ids).stream())
        .forEach(task -> missing.remove(task.id));
    if (!missing.isEmpty()) {
      throw unknown(missing.iterator().next());
    }
    List<ObjectId> hidden = deleted.stream().map(task -> task.id).toList();
    limit.check(user, hidden.size());
    tasks.restore(user, hidden);
    return tasks.list(user, ids);
  }

  /** Holds an update to the version of the task that the caller has seen. */
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

  private ClientErrorException missed(ObjectId user, ObjectId id) {
    return tasks.find(user, id).isPresent() ? changed(id) : unknown(id);
  }

  private static NotFoundException unknown(ObjectId id) {
    return new NotFoundException("There is no task " + id);
  }

  private static ClientErrorException changed(ObjectId id) {
    return new ClientErrorException(
        "Task " + id + " has changed in the meantime", Status.PRECONDITION_FAILED);
  }

  /** MongoDB keeps milliseconds; what is answered must equal what is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
