package org.acme.toolkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers requests to the API that fail before they reach a resource. */
@ApplicationScoped
class ProblemRoutes {
  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  /** Directly before Quarkus checks the size of a body and closes the connection without answer. */
  private static final int BEFORE_QUARKUS_LIMIT = -3;

  /** A client that still sends this long after the answer has to do without it. */
  private static final int MAX_SKIP_MILLIS = 10_000;

  private final ObjectMapper mapper;
  private final long maxBodySize;

  ProblemRoutes(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.mapper = mapper;
    this.maxBodySize = maxBodySize.asLongValue();
  }

  void register(@Observes Router router) {
    for (String path : ApiRoutes.ALL) {
      router.route(path).order(Integer.MIN_VALUE).failureHandler(this::answerFailure);
      router.route(path).order(BEFORE_QUARKUS_LIMIT).handler(this::refuseTooLargeBody);
    }
  }

  private void refuseTooLargeBody(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= maxBodySize) {
      request.next();
      return;
    }
    answer(
        request,
        Problem.of(
            ProblemType.BODY_TOO_LARGE,
            "The body is larger than %,d bytes.".formatted(maxBodySize)));
  }

  private void answerFailure(RoutingContext request) {
    int status = request.statusCode();
    if (request.failure() instanceof ProblemException refused
        && !request.response().headWritten()) {
      refused.headers().forEach(request.response()::putHeader);
      answer(request, refused.problem());
      return;
    }
    if (status < Status.BAD_REQUEST.getStatusCode() || request.response().headWritten()) {
      request.next();
      return;
    }
    if (status >= Status.INTERNAL_SERVER_ERROR.getStatusCode() && request.failure() != null) {
      // Not the message, which may quote what the caller sent. Vert.x has failures without a trace.
      LOG.errorf(
          "Request to %s failed with %s at %s",
          request.normalizedPath(),
          request.failure().getClass().getName(),
          Stream.of(request.failure().getStackTrace()).findFirst());
    }
    answer(request, FrameworkProblems.of(status));
  }

  private void answer(RoutingContext request, Problem problem) {
    if (!request.request().isEnded()) {
      skipBody(request.vertx(), request.request());
    }
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(problem.at(request.normalizedPath())));
  }

  /** To close a connection with unread bytes resets it, and the client may lose the answer. */
  private static void skipBody(Vertx vertx, HttpServerRequest request) {
    long timer = vertx.setTimer(MAX_SKIP_MILLIS, late -> request.connection().close());
    request.handler(skipped -> {}).endHandler(ended -> vertx.cancelTimer(timer)).resume();
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem can always be written as JSON", e);
    }
  }
}
