package org.acme.todo.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.atomic.AtomicLong;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;

/** Refuses a request whose body is larger than its limit. */
final class MaxBody {
  private MaxBody() {}

  static void enforce(ContainerRequestContext request, int limit) {
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    if (request.getLength() < 0 && request.hasEntity()) {
      // The body comes in chunks and its length is not known before it is read.
      var total = new AtomicLong();
      request.setEntityStream(
          new CountedStream(
              request.getEntityStream(),
              bytes -> {
                if (total.addAndGet(bytes) > limit) {
                  throw tooLarge(limit);
                }
              }));
    }
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body is larger than %,d bytes.".formatted(limit));
  }
}
