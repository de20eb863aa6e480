package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that were refused with a {@link Problem}. */
class ProblemMappers {
  /** More do not help anybody, and a body of 1 MB can break 300,000 constraints. */
  private static final int MAX_VIOLATIONS = 20;

  @ServerExceptionMapper
  Response map(ProblemException e, UriInfo request) {
    ResponseBuilder answer = e.problem().answerTo(request);
    e.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  Response map(WebApplicationException e, UriInfo request) {
    if (e.getCause() instanceof JsonProcessingException cause) {
      return map(cause, request);
    }
    Response response = e.getResponse();
    if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()) {
      return response;
    }
    ResponseBuilder answer = FrameworkProblems.of(response.getStatus()).answerTo(request);
    response.getHeaders().forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
    return answer.type(Problem.MEDIA_TYPE).build();
  }

  @ServerExceptionMapper
  Response map(ConstraintViolationException e, UriInfo request) {
    Violation[] violations =
        e.getConstraintViolations().stream()
            .map(Violation::of)
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .limit(MAX_VIOLATIONS)
            .toArray(Violation[]::new);
    return Problem.of(violations).answerTo(request).build();
  }

  /** The framework has its own mapper for this exception; only one for the same class beats it. */
  @ServerExceptionMapper
  Response map(MismatchedInputException e, UriInfo request) {
    return map((JsonProcessingException) e, request);
  }

  @ServerExceptionMapper
  Response map(JsonProcessingException e, UriInfo request) {
    return e.getCause() instanceof ProblemException refused
        ? map(refused, request) // The body exceeded its limit while it was parsed.
        : JsonProblems.of(e).answerTo(request).build();
  }
}
