package org.acme.todo.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** Refuses work that would have to wait too long. */
public final class Overload {
  private static final int RETRY_AFTER_SECONDS = 2;

  private Overload() {}

  /** A 503 that tells the client when to try again. */
  public static ProblemException refusal() {
    String detail =
        "There is too much to do at the moment. Try again in %d s.".formatted(RETRY_AFTER_SECONDS);
    return new ProblemException(
        Problem.of(ProblemType.OVERLOADED, detail),
        Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS)));
  }
}
