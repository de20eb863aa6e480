package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failed request with a {@link Problem}; none shows a class name or a stack trace.
 */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** About what an election of a new primary takes. */
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response map(WebApplicationException e, UriInfo request) {
    if (e.getCause() instanceof JsonProcessingException cause) {
      return map(cause, request);
    }
    if (e instanceof BrokenRuleException broken) {
      return badRequest(e.getMessage(), List.of(broken.violation()), request);
    }
    Response response = e.getResponse();
    if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()) {
      return response;
    }
    ResponseBuilder answer = answer(response.getStatusInfo(), detailOf(e), List.of(), request);
    response.getHeaders().forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
    return answer.type(Problem.MEDIA_TYPE).build();
  }

  @ServerExceptionMapper
  Response map(ConstraintViolationException e, UriInfo request) {
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(Violation::of)
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    String detail = violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    return badRequest(detail, violations, request);
  }

  /** The framework has a mapper of its own for this one, which only an exact match beats. */
  @ServerExceptionMapper
  Response map(MismatchedInputException e, UriInfo request) {
    return map((JsonProcessingException) e, request);
  }

  @ServerExceptionMapper
  Response map(JsonProcessingException e, UriInfo request) {
    if (e.getCause() instanceof StreamReadException malformed) {
      return map((JsonProcessingException) malformed, request);
    }
    String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    String field = e instanceof JsonMappingException mapping ? Violation.memberIn(mapping) : "";
    if (!field.isEmpty()) {
      boolean unknown = e instanceof UnrecognizedPropertyException;
      Violation violation =
          new Violation(field, (unknown ? "is not a known property" : "has a wrong type") + line);
      return badRequest(violation.toString(), List.of(violation), request);
    }
    String detail =
        e instanceof JsonMappingException
            ? "The body is not the expected JSON"
            : "The body is not well-formed JSON";
    return badRequest(detail + line, List.of(), request);
  }

  /** MongoDB is away or changes its primary: nothing the caller did, and soon over. */
  @ServerExceptionMapper({
    MongoClientException.class,
    MongoSocketException.class,
    MongoNotPrimaryException.class,
    MongoNodeIsRecoveringException.class
  })
  Response unavailable(MongoException e, UriInfo request) {
    LOG.warnf("MongoDB does not answer: %s", e.getMessage());
    return answer(
            Status.SERVICE_UNAVAILABLE, "The database does not answer now", List.of(), request)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request) {
    LOG.errorf(e, "Request to %s failed", request.getPath());
    return answer(Status.INTERNAL_SERVER_ERROR, "Something went wrong", List.of(), request).build();
  }

  private static Response badRequest(String detail, List<Violation> violations, UriInfo request) {
    return answer(Status.BAD_REQUEST, detail, violations, request).build();
  }

  private static ResponseBuilder answer(
      Response.StatusType status, String detail, List<Violation> violations, UriInfo request) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(new Problem(status, detail, request.getPath(), violations));
  }

  /** The framework's own messages ("HTTP 405 Method Not Allowed") add nothing to the title. */
  private static String detailOf(WebApplicationException e) {
    String message = e.getMessage();
    return message == null || message.startsWith("HTTP ") || e.getCause() != null
        ? e.getResponse().getStatusInfo().getReasonPhrase()
        : message;
  }
}
