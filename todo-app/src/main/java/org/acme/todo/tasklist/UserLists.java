package org.acme.todo.tasklist;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.request.Position;
import org.bson.types.ObjectId;

/**
 * All lists of a user, in their order. They are one document, because there are few and each change
 * of their order or number concerns all of them.
 */
@MongoEntity(collection = "lists")
public class UserLists {
  /** Archived ones included. With the longest names they are 25 kB. */
  static final int MAX = 50;

  /** The id of the user. */
  public ObjectId id;

  public List<TaskList> lists = new ArrayList<>();

  /** The latest change; another one is written only over the one that it has seen. */
  public ObjectId change;

  /** Time from which the lists expire; null for those of an account. */
  public Instant stored;

  Optional<TaskList> find(ObjectId list) {
    return lists.stream().filter(known -> known.id.equals(list)).findFirst();
  }

  /**
   * @throws ProblemException 409 when there are too many
   */
  void checkSize() {
    if (lists.size() > MAX) {
      throw new ProblemException(
          ProblemType.TOO_MANY_LISTS,
          "You can have at most %d lists, archived ones included.".formatted(MAX));
    }
  }

  /**
   * @param position null for the end
   */
  void put(TaskList list, Position position) {
    List<ObjectId> ids = lists.stream().map(other -> other.id).toList();
    if (position != null && position.after() != null && !ids.contains(position.after())) {
      throw Position.invalid("must be one of your lists");
    }
    if (position != null && list.id.equals(position.after())) {
      return;
    }
    lists.remove(list);
    lists.add(position == null ? lists.size() : indexBelow(position.after()), list);
  }

  private int indexBelow(ObjectId after) {
    for (int i = 0; i < lists.size(); i++) {
      if (lists.get(i).id.equals(after)) {
        return i + 1;
      }
    }
    return 0;
  }
}
