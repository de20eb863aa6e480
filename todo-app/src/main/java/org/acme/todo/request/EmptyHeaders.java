package org.acme.todo.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses protecting headers that are empty. A resource cannot tell an empty header from an absent
 * one, so a client that lost its ETag would change a task without any check.
 */
public class EmptyHeaders {
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final List<String> PROTECTING = List.of(HttpHeaders.IF_MATCH, IDEMPOTENCY_KEY);

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    for (String header : PROTECTING) {
      String value = request.getHeaderString(header);
      if (value != null && value.isBlank()) {
        throw new ProblemException(Problem.of(new Violation(header, "must not be empty")));
      }
    }
  }
}
