package org.acme.todo.task;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.acme.todo.problem.BrokenRuleException;
import org.bson.types.ObjectId;

/** Where a task goes: directly below another one or, with {@code after} null, at the top. */
record Place(ObjectId after) {
  static final Place TOP = new Place(null);

  private static final String AFTER = "after";

  /** Reads the query parameter {@code after}: the id of a task, or empty; null if it is absent. */
  static Place of(UriInfo uri) {
    // Not a parameter of the resource's method, which cannot tell empty from absent.
    List<String> sent = uri.getQueryParameters().getOrDefault(AFTER, List.of());
    if (sent.isEmpty()) {
      return null;
    }
    if (sent.size() > 1) {
      throw new BrokenRuleException(AFTER, "must be given once");
    }
    String after = sent.get(0);
    if (after.isEmpty()) {
      return TOP;
    }
    if (!ObjectId.isValid(after)) {
      throw new BrokenRuleException(AFTER, "must be the id of a task");
    }
    return new Place(new ObjectId(after));
  }
}
