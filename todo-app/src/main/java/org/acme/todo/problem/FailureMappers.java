package org.acme.todo.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Logs failures of the application; the answers show no class name and no stack trace. */
class FailureMappers {
  private static final Logger LOG = Logger.getLogger(FailureMappers.class);

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request) {
    LOG.errorf(e, "Request to %s failed", ApiRoutes.withoutSecrets(request.getPath()));
    Problem problem = Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong.");
    return problem.answerTo(request).build();
  }
}
