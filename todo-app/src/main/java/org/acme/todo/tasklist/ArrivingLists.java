package org.acme.todo.tasklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.task.TaskLists;
import org.bson.types.ObjectId;

/** Lists that arrive together with tasks that belong to them: both or none of them. */
@ApplicationScoped
public class ArrivingLists {
  private final UserListsRepository lists;
  private final TaskLists tasks;
  private final CurrentUser currentUser;
  private final Clock clock;

  ArrivingLists(UserListsRepository lists, TaskLists tasks, CurrentUser currentUser, Clock clock) {
    this.lists = lists;
    this.tasks = tasks;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Adds tasks to lists with these names. Those that the user does not have are made at the end,
   * and removed again if the tasks are refused. An archived list does not count, because tasks that
   * arrive there would be hidden.
   *
   * @param add gets the ids of the lists by their names
   * @throws ProblemException 409 when there are too many
   */
  public <T> T withNames(
      ObjectId user, Collection<String> names, Function<Map<String, ObjectId>, T> add) {
    if (names.isEmpty()) {
      return add.apply(Map.of());
    }
    Map<String, ObjectId> ids = new HashMap<>();
    Instant stored = currentUser.expiresFrom(clock.instant());
    T added =
        adding(user, stored, seen -> idsOf(names, seen, ids), () -> add.apply(Map.copyOf(ids)));
    UserLists now = lists.of(user);
    ids.values().stream()
        .filter(deleted -> now.find(deleted).isEmpty())
        .forEach(deleted -> tasks.leave(user, deleted));
    return added;
  }

  /** Returns the lists that are missing, and puts the ids of all into the map. */
  private static List<TaskList> idsOf(
      Collection<String> names, UserLists lists, Map<String, ObjectId> ids) {
    ids.clear();
    lists.lists.stream()
        .filter(list -> !list.archived)
        .forEach(list -> ids.putIfAbsent(list.name, list.id));
    List<TaskList> missing =
        names.stream()
            .distinct()
            .filter(name -> !ids.containsKey(name))
            .map(name -> new CreateTaskList(name, null).toList())
            .toList();
    missing.forEach(list -> ids.put(list.name, list.id));
    return missing;
  }

  /**
   * Moves the lists of a demo to an account, with their tasks. Moving again goes on after a request
   * that died.
   *
   * @param moveTasks throws an exception if the account has no room for them; the lists stay then
   * @throws ProblemException 409 when the account has no room
   */
  public void move(ObjectId demo, ObjectId account, Runnable moveTasks) {
    List<TaskList> moved = lists.of(demo).lists;
    if (moved.isEmpty()) {
      moveTasks.run();
      return;
    }
    adding(
        account,
        null,
        seen -> moved.stream().filter(list -> seen.find(list.id).isEmpty()).toList(),
        () -> {
          moveTasks.run();
          return null;
        });
    lists.remove(demo);
  }

  /** Adds lists before tasks that belong to them, and removes them if the tasks are refused. */
  private <T> T adding(
      ObjectId user, Instant stored, Function<UserLists, List<TaskList>> missing, Supplier<T> add) {
    Set<ObjectId> added =
        lists.change(
            user,
            stored,
            seen -> {
              List<TaskList> more = missing.apply(seen);
              seen.lists.addAll(more);
              seen.checkSize();
              return more.stream().map(list -> list.id).collect(Collectors.toSet());
            });
    try {
      return add.get();
    } catch (ProblemException e) {
      lists.change(user, stored, seen -> seen.lists.removeIf(list -> added.contains(list.id)));
      throw e;
    }
  }
}
