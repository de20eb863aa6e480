package org.acme.todo.request;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.Violation;
import org.bson.types.ObjectId;

/**
 * Where a task or a list goes: directly below the one with the id {@code after}, or to the top if
 * that is null.
 */
public record Position(ObjectId after) {
  public static final Position TOP = new Position(null);

  private static final String AFTER = "after";

  /**
   * Reads the query parameter {@code after}: an id, or empty; null if it is absent. A parameter of
   * the resource's method could not tell empty from absent.
   */
  public static Position of(UriInfo uri) {
    List<String> sent = uri.getQueryParameters().getOrDefault(AFTER, List.of());
    if (sent.isEmpty()) {
      return null;
    }
    if (sent.size() > 1) {
      throw invalid("must be given once");
    }
    String after = sent.get(0);
    if (after.isEmpty()) {
      return TOP;
    }
    if (!ObjectId.isValid(after)) {
      throw invalid("must be an id or empty");
    }
    return new Position(new ObjectId(after));
  }

  public static ProblemException invalid(String reason) {
    return new ProblemException(Problem.of(new Violation(AFTER, reason)));
  }
}
