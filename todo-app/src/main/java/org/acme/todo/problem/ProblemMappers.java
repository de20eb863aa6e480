package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failed request with a {@link Problem}; none shows a class name or a stack trace.
 */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final String WRONG_TYPE = "has a wrong type";

  /** What a string has to be to become one of these. */
  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          LocalDate.class, "must be a date such as 2026-12-24",
          Instant.class, "must be a time in UTC such as 2026-12-24T18:30:00Z",
          String.class, "has half of a surrogate pair");

  /** Instead of the framework's words, which speak of its annotations. */
  private static final Map<Integer, String> DETAILS =
      Map.of(
          Status.METHOD_NOT_ALLOWED.getStatusCode(),
          "This address does not know the request's method",
          Status.NOT_ACCEPTABLE.getStatusCode(),
          "The answer is not available in a media type that Accept names",
          Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
          "The body's Content-Type is not one that is read here");

  private static final String NO_ROUTE = "Unable to find matching target resource method";

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
    if (e.getCause() instanceof WebApplicationException refused) {
      return map(refused, request); // the body turned out too large while it was read
    }
    String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    String field = e instanceof JsonMappingException mapping ? Violation.memberIn(mapping) : "";
    if (!field.isEmpty()) {
      Violation violation = new Violation(field, ruleBrokenBy(e) + line);
      return badRequest(violation.toString(), List.of(violation), request);
    }
    String detail =
        e instanceof JsonMappingException
            ? "The body is not the expected JSON"
            : "The body is not well-formed JSON";
    return badRequest(detail + line, List.of(), request);
  }

  private static String ruleBrokenBy(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known property";
    }
    return e instanceof InvalidFormatException invalid && invalid.getValue() instanceof String
        ? FORMATS.getOrDefault(invalid.getTargetType(), WRONG_TYPE)
        : WRONG_TYPE;
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

  /** Nobody reads the answer to a client that went away while it sent; nothing of ours failed. */
  @ServerExceptionMapper
  Response map(IOException e, UriInfo request, HttpServerRequest connection) {
    if (!connection.response().closed()) {
      return map(e, request);
    }
    LOG.debugf("The client of %s went away", request.getPath());
    return badRequest("The connection was closed before the body had ended", List.of(), request);
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
      StatusType status, String detail, List<Violation> violations, UriInfo request) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(new Problem(status, detail, request.getPath(), violations));
  }

  private static String detailOf(WebApplicationException e) {
    StatusType status = e.getResponse().getStatusInfo();
    String message = e.getMessage();
    if (DETAILS.containsKey(status.getStatusCode())) {
      return DETAILS.get(status.getStatusCode());
    }
    // Messages such as "HTTP 401 Unauthorized" add nothing to the title.
    boolean frameworks =
        message == null
            || message.startsWith("HTTP ")
            || message.equals(NO_ROUTE)
            || e.getCause() != null;
    if (!frameworks) {
      return message;
    }
    return e instanceof NotFoundException
        ? "There is nothing at this address"
        : status.getReasonPhrase();
  }
}
