package org.acme.todo.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.request.Position;
import org.acme.todo.request.Representation;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.task.TaskLists;
import org.bson.types.ObjectId;

/** Lists of one user. Another user's lists are answered like lists that do not exist. */
@ApplicationScoped
public class TaskListService {
  private final UserListsRepository lists;
  private final TaskLists tasks;
  private final CurrentUser currentUser;
  private final Clock clock;

  TaskListService(
      UserListsRepository lists, TaskLists tasks, CurrentUser currentUser, Clock clock) {
    this.lists = lists;
    this.tasks = tasks;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  List<TaskList> all(ObjectId user) {
    return lists.of(user).lists;
  }

  TaskList get(ObjectId user, ObjectId id) {
    return lists.of(user).find(id).orElseThrow(() -> TaskLists.unknown(id));
  }

  /** The names of all lists, by their ids. */
  public Map<ObjectId, String> names(ObjectId user) {
    return all(user).stream().collect(Collectors.toMap(list -> list.id, list -> list.name));
  }

  public Set<ObjectId> archived(ObjectId user) {
    return all(user).stream()
        .filter(list -> list.archived)
        .map(list -> list.id)
        .collect(Collectors.toSet());
  }

  /**
   * A list that was made by a request, and whether it was an earlier one with the same key.
   *
   * @param list as the earlier request made it
   */
  record Created(TaskList list, boolean replayed) {}

  /**
   * @param key makes one list, however often the request is repeated; null if it is sent once
   * @param position null for the end
   * @throws ProblemException 409 when there are too many, 422 when the key was used for another
   *     request
   */
  Created create(ObjectId user, String key, CreateTaskList request, Position position) {
    TaskList created = request.toList();
    created.key = key == null ? null : sha256(key);
    created.request = sha256(request + " " + position);
    return change(
        user,
        seen -> {
          Optional<TaskList> first =
              seen.lists.stream()
                  .filter(list -> key != null && Arrays.equals(list.key, created.key))
                  .findFirst();
          if (first.isPresent()) {
            return replayed(first.get(), created);
          }
          seen.put(created, position);
          seen.checkSize();
          return new Created(created, false);
        });
  }

  private static Created replayed(TaskList first, TaskList created) {
    if (!Arrays.equals(first.request, created.request)) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for another request. Use a new key.");
    }
    created.id = first.id;
    return new Created(created, true);
  }

  private static byte[] sha256(String text) {
    return Representation.sha256(text.getBytes(UTF_8));
  }

  /**
   * Changes a list and moves it.
   *
   * @param position null if it stays where it is
   * @param expected accepts the version that the caller knows
   */
  TaskList update(
      ObjectId user,
      ObjectId id,
      UpdateTaskList request,
      Position position,
      Predicate<TaskList> expected) {
    return change(
        user,
        seen -> {
          TaskList list = expected(seen, id, expected).orElseThrow(() -> TaskLists.unknown(id));
          request.applyTo(list);
          if (position != null) {
            seen.put(list, position);
          }
          return list;
        });
  }

  /**
   * Deletes a list. Its tasks move to the default list, so that none is lost: deleted ones too,
   * which can be restored. Deleting it again moves those that a request that died has left behind.
   */
  void delete(ObjectId user, ObjectId id, Predicate<TaskList> expected) {
    Optional<TaskList> deleted =
        change(
            user,
            seen -> {
              Optional<TaskList> list = expected(seen, id, expected);
              list.ifPresent(seen.lists::remove);
              return list;
            });
    tasks.leave(user, id);
    if (deleted.isEmpty()) {
      throw TaskLists.unknown(id);
    }
  }

  private <T> T change(ObjectId user, Function<UserLists, T> change) {
    Instant stored = currentUser.expiresFrom(clock.instant());
    return lists.change(user, stored, change);
  }

  private static Optional<TaskList> expected(
      UserLists lists, ObjectId id, Predicate<TaskList> expected) {
    Optional<TaskList> list = lists.find(id);
    if (list.isPresent() && !expected.test(list.get())) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED,
          "List " + id + " has changed. Read it again before you change it.");
    }
    return list;
  }
}
