package org.acme.toolkit.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Logs failures of the application without any text of the caller; the answers show no class name
 * and no stack trace.
 */
class FailureMappers {
  private static final Logger LOG = Logger.getLogger(FailureMappers.class);

  private static final Problem UNREADABLE_FORM =
      Problem.of(
          ProblemType.UNREADABLE_BODY,
          "The body is not a complete form of the type multipart/form-data, or it has too many"
              + " fields.");

  /**
   * A client that goes away while it sends or waits is not a failure, and nobody reads the answer.
   */
  @ServerExceptionMapper({IOException.class, CancellationException.class})
  Response mapEnded(
      Exception e, UriInfo request, HttpHeaders headers, HttpServerRequest connection) {
    if (!connection.response().closed()) {
      return map(e, request, headers);
    }
    LOG.debugf("The client of %s went away", request.getPath());
    Problem problem =
        Problem.of(ProblemType.UNREADABLE_BODY, "The connection was closed before the answer.");
    return problem.answerTo(request).build();
  }

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request, HttpHeaders headers) {
    if (isForm(headers) && CurrentRequestManager.get().getFormData() == null) {
      LOG.debugf(withoutMessages(e), "The form for %s cannot be read", request.getPath());
      return UNREADABLE_FORM.answerTo(request).build();
    }
    return map(e, request);
  }

  /** Before there is a form, the framework fails only because it cannot read the body. */
  private static boolean isForm(HttpHeaders headers) {
    String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
  }

  private static Response map(Throwable e, UriInfo request) {
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
