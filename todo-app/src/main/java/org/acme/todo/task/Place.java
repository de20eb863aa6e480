package org.acme.todo.task;

import org.acme.todo.problem.BrokenRuleException;
import org.bson.types.ObjectId;

/** Where a task goes: directly below another one or, with {@code after} null, at the top. */
record Place(ObjectId after) {
  static final Place TOP = new Place(null);

  /** Reads the query parameter {@code after}; JAX-RS finds this method by its name. */
  static Place fromString(String after) {
    if (after.isEmpty()) {
      return TOP;
    }
    if (!ObjectId.isValid(after)) {
      throw new BrokenRuleException("after", "must be the id of a task");
    }
    return new Place(new ObjectId(after));
  }
}
