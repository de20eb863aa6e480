package org.acme.toolkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for those requests to the API that fail before a resource sees them. */
@ApplicationScoped
class ProblemRoutes {

  private static final String API = "/api/*";

  private static final int REQUEST_ENTITY_TOO_LARGE = 413;

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
    request.fail(REQUEST_ENTITY_TOO_LARGE);
  }

  private void answer(RoutingContext request) {
    int status = request.statusCode();
    if (status < 400 || request.response().headWritten()) {
      request.next();
      return;
    }
    String detail =
        status == REQUEST_ENTITY_TOO_LARGE
            ? "The body is larger than %,d bytes".formatted(maxBodySize)
            : Problem.title(status);
    request
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(Problem.of(status, detail).at(request.normalizedPath())));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is always JSON", e);
    }
  }
}
