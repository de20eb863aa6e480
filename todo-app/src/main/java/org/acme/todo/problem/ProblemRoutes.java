package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for those requests to the API that fail before a resource sees them. */
@ApplicationScoped
class ProblemRoutes {
  private static final String API = "/api/*";

  /** Directly before Quarkus looks at the size of a body and cuts the connection in silence. */
  private static final int BEFORE_QUARKUS_LIMIT = -3;

  private final ObjectMapper mapper;
  private final long maxBodySize;

  ProblemRoutes(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.mapper = mapper;
    this.maxBodySize = maxBodySize.asLongValue();
  }

  void register(@Observes Router router) {
    router.route(API).order(Integer.MIN_VALUE).failureHandler(this::answer);
    router.route(API).order(BEFORE_QUARKUS_LIMIT).handler(this::refuseTooLargeBody);
  }

  private void refuseTooLargeBody(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= maxBodySize) {
      request.next();
      return;
    }
    // Nobody is going to read the body, so nothing can follow it.
    request.response().endHandler(ended -> request.request().connection().close());
    request.fail(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
  }

  private void answer(RoutingContext request) {
    Status status = Status.fromStatusCode(request.statusCode());
    if (status == null || request.response().headWritten()) {
      request.next();
      return;
    }
    String detail =
        status == Status.REQUEST_ENTITY_TOO_LARGE
            ? "The body is larger than " + maxBodySize + " bytes"
            : status.getReasonPhrase();
    Problem problem = new Problem(status, detail, request.normalizedPath(), List.of());
    request
        .response()
        .setStatusCode(status.getStatusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(problem));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is always JSON", e);
    }
  }
}
