package org.acme.todo.task;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.acme.todo.problem.BrokenRuleException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses the headers that protect a request when they are empty. To a resource they would be as if
 * they were not there, and a client that lost its ETag would delete whatever is there.
 */
class EmptyHeaders {
  private static final List<String> PROTECTING =
      List.of(HttpHeaders.IF_MATCH, TaskResource.IDEMPOTENCY_KEY);

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    for (String header : PROTECTING) {
      String value = request.getHeaderString(header);
      if (value != null && value.isBlank()) {
        throw new BrokenRuleException(header, "must not be empty");
      }
    }
  }
}
