package org.acme.todo.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.types.ObjectId;

/**
 * Limits what each user's list contains and stores.
 *
 * <p>The list is measured after tasks were added, and they are removed again if there are too many.
 * The last of several concurrent requests, at any instance, sees the tasks of all others, so the
 * limit holds without locks and transactions.
 */
@ApplicationScoped
class TaskLimit {
  /** Deleted tasks may need as much again as the list; beyond that they cannot be restored. */
  private static final int WITH_DELETED = 2;

  private final TaskRepository tasks;
  private final TaskConfig config;

  TaskLimit(TaskRepository tasks, TaskConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  /**
   * Adds tasks if there is room for them. Removes them again if there is not.
   *
   * @param notes bytes of their notes
   * @throws ProblemException 409 when the list is full
   */
  <T> T adding(ObjectId user, long notes, Supplier<T> add, Runnable remove) {
    T added = add.get();
    // Reads only an index, which knows neither notes nor deleted tasks.
    if (notes == 0 && tasks.stored(user, config.limit() + 1) <= config.limit()) {
      return added;
    }
    ListSize size = tasks.size(user);
    if (exceeds(size, 0, 0)) {
      remove.run();
      throw full();
    }
    if (size.stored() > WITH_DELETED * config.limit()
        || size.storedNotes() > WITH_DELETED * maxNotes()) {
      tasks.purge(user);
    }
    return added;
  }

  /**
   * Refuses many tasks before they are written.
   *
   * @param notes bytes of their notes
   * @throws ProblemException 409 when there is no room for them
   */
  void check(ObjectId user, int number, long notes) {
    if (number > 0 && exceeds(tasks.size(user), number, notes)) {
      throw full();
    }
  }

  /**
   * @throws ProblemException 409 when there is no room for these notes of a task
   */
  void checkNotes(ObjectId user, ObjectId id, String notes) {
    if (!notes.isEmpty() && exceeds(tasks.sizeWithout(user, id), 0, Task.bytes(notes))) {
      throw full();
    }
  }

  /** Tasks that a file may contain; it could not be imported into any list with more. */
  int maxTasks() {
    return config.limit();
  }

  private boolean exceeds(ListSize size, int moreTasks, long moreNotes) {
    return size.tasks() + moreTasks > config.limit() || size.notes() + moreNotes > maxNotes();
  }

  private long maxNotes() {
    return config.notes().asLongValue();
  }

  private ProblemException full() {
    return new ProblemException(
        ProblemType.LIST_FULL,
        "You can have at most %d tasks, with %,d bytes of notes. Delete tasks to add others."
            .formatted(config.limit(), maxNotes()));
  }
}
