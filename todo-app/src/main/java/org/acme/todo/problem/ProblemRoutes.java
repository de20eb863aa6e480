package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Problems for those requests to the API that fail before or behind all resources. */
@ApplicationScoped
class ProblemRoutes {
  private static final String API = "/api/*";

  private final ObjectMapper mapper;

  ProblemRoutes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route(API).order(Integer.MIN_VALUE).failureHandler(this::answer);
    router.route(API).last().handler(request -> request.fail(Status.NOT_FOUND.getStatusCode()));
  }

  private void answer(RoutingContext request) {
    Status status = Status.fromStatusCode(request.statusCode());
    if (status == null || request.response().headWritten()) {
      request.next();
      return;
    }
    Problem problem =
        new Problem(status, status.getReasonPhrase(), request.normalizedPath(), List.of());
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
