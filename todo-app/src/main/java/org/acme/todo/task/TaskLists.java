package org.acme.todo.task;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import jakarta.enterprise.context.ApplicationScoped;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** In which list a task is. A task without a list is in the default list, which every user has. */
@ApplicationScoped
public class TaskLists {
  /** Names a list in the API, if it is not the default list. */
  static final String PATTERN = "all|[0-9a-f]{24}";

  static final String MESSAGE = "must be the id of a list or all";

  static final String DESCRIPTION =
      "The id of a list, or all for every list, archived ones included; the default list if absent";

  private static final String ALL = "all";

  private final KnownLists known;
  private final TaskRepository tasks;

  TaskLists(KnownLists known, TaskRepository tasks) {
    this.known = known;
    this.tasks = tasks;
  }

  /**
   * @param list matches {@link #PATTERN}; null for the default list
   */
  Bson tasksOf(ObjectId user, String list) {
    if (ALL.equals(list)) {
      return empty();
    }
    ObjectId id = list == null ? null : new ObjectId(list);
    check(user, id);
    return eq("list", id);
  }

  /**
   * @param list null for the default list
   * @throws ProblemException 404 when the user has no such list
   */
  void check(ObjectId user, ObjectId list) {
    if (list != null && !known.keep(user, list)) {
      throw unknown(list);
    }
  }

  /** Called after a task was put into a list, because the list may have been deleted meanwhile. */
  void settle(ObjectId user, ObjectId list) {
    if (list != null && !known.keep(user, list)) {
      leave(user, list);
    }
  }

  /** Moves the tasks of a list that exists no more to the default list. */
  public void leave(ObjectId user, ObjectId list) {
    tasks.leave(user, list);
  }

  public static ProblemException unknown(ObjectId list) {
    return new ProblemException(ProblemType.TASK_LIST_NOT_FOUND, "There is no list " + list + ".");
  }
}
