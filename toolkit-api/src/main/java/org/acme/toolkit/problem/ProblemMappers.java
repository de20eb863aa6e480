package org.acme.toolkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failed request with a {@link Problem}; none shows a class name or a stack trace.
 * What a caller sent is never logged.
 */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response map(ProblemException e, UriInfo request) {
    ResponseBuilder answer = answer(e.problem(), request);
    e.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  Response map(WebApplicationException e, UriInfo request) {
    if (e.getCause() instanceof JsonProcessingException cause) {
      return map(cause, request);
    }
    Response response = e.getResponse();
    if (response.getStatus() < 400) {
      return response;
    }
    ResponseBuilder answer = answer(Problem.of(response.getStatus(), detailOf(e)), request);
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
    return answer(Problem.of(violations), request).build();
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
      String broken = (unknown ? "is not a known property" : "has a wrong type") + line;
      return answer(Problem.of(List.of(new Violation(field, broken))), request).build();
    }
    String detail =
        e instanceof JsonMappingException
            ? "The body is not the expected JSON"
            : "The body is not well-formed JSON";
    return answer(Problem.of(400, "unreadable-body", detail + line), request).build();
  }

  /** Nobody reads the answer to a client that went away while it sent; nothing of ours failed. */
  @ServerExceptionMapper
  Response map(IOException e, UriInfo request, HttpServerRequest connection) {
    if (!connection.response().closed()) {
      return map(e, request);
    }
    LOG.debugf("The client of %s went away", request.getPath());
    String detail = "The connection was closed before the body had ended";
    return answer(Problem.of(400, "unreadable-body", detail), request).build();
  }

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request) {
    LOG.errorf(withoutMessages(e), "Request to %s failed", request.getPath());
    return answer(Problem.of(500, "internal-error", "Something went wrong"), request).build();
  }

  private static ResponseBuilder answer(Problem problem, UriInfo request) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.at(request.getPath()));
  }

  /** The framework's own messages ("HTTP 405 Method Not Allowed") add nothing to the title. */
  private static String detailOf(WebApplicationException e) {
    String message = e.getMessage();
    return message == null || message.startsWith("HTTP ") || e.getCause() != null
        ? Problem.title(e.getResponse().getStatus())
        : message;
  }

  /** The failure as it is, but for the messages: LanguageTool's quote the sentence it broke at. */
  private static Throwable withoutMessages(Throwable e) {
    Throwable cause = e.getCause() == null ? null : withoutMessages(e.getCause());
    var bare = new Throwable(e.getClass().getName(), cause);
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }
}
