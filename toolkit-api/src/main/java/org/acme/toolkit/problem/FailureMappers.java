package org.acme.toolkit.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Logs failures of the application without any text of the caller; the answers show no class name
 * and no stack trace.
 */
class FailureMappers {
  private static final Logger LOG = Logger.getLogger(FailureMappers.class);

  /** A client that goes away while it sends is not a failure, and nobody reads the answer. */
  @ServerExceptionMapper
  Response map(IOException e, UriInfo request, HttpServerRequest connection) {
    if (!connection.response().closed()) {
      return map(e, request);
    }
    LOG.debugf("The client of %s went away", request.getPath());
    Problem problem =
        Problem.of(ProblemType.UNREADABLE_BODY, "The connection was closed before the body ended.");
    return problem.answerTo(request).build();
  }

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request) {
    LOG.errorf(withoutMessages(e), "Request to %s failed", request.getPath());
    Problem problem = Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong.");
    return problem.answerTo(request).build();
  }

  /** Keeps classes and stack traces only: messages of LanguageTool quote the caller's sentence. */
  private static Throwable withoutMessages(Throwable e) {
    Throwable cause = e.getCause() == null ? null : withoutMessages(e.getCause());
    var bare = new Throwable(e.getClass().getName(), cause);
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }
}
