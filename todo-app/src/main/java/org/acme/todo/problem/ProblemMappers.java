package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.acme.todo.problem.Problem.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failed request with a {@link Problem}; none shows a class name or a stack trace.
 */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response map(WebApplicationException e, UriInfo request) {
    if (e.getCause() instanceof JsonProcessingException) {
      return badRequest("The body is not well-formed JSON.", List.of(), request);
    }
    Status.Family family = e.getResponse().getStatusInfo().getFamily();
    if (family != Status.Family.CLIENT_ERROR && family != Status.Family.SERVER_ERROR) {
      return e.getResponse();
    }
    return answer(e.getResponse().getStatusInfo(), detailOf(e), List.of(), request);
  }

  @ServerExceptionMapper
  Response map(ConstraintViolationException e, UriInfo request) {
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(broken -> new Violation(fieldOf(broken), broken.getMessage()))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    String detail =
        violations.stream()
            .map(violation -> violation.field() + " " + violation.message())
            .collect(Collectors.joining("; "));
    return badRequest(detail, violations, request);
  }

  @ServerExceptionMapper
  Response map(MismatchedInputException e, UriInfo request) {
    String field =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(Collectors.joining("."));
    String message =
        e instanceof UnrecognizedPropertyException ? "is not a known property" : "has a wrong type";
    return field.isEmpty()
        ? badRequest("The body is not the expected JSON.", List.of(), request)
        : badRequest(field + " " + message, List.of(new Violation(field, message)), request);
  }

  @ServerExceptionMapper
  Response map(Throwable e, UriInfo request) {
    LOG.errorf(e, "Request to %s failed", request.getPath());
    return answer(Status.INTERNAL_SERVER_ERROR, "Something went wrong.", List.of(), request);
  }

  private static Response badRequest(String detail, List<Violation> violations, UriInfo request) {
    return answer(Status.BAD_REQUEST, detail, violations, request);
  }

  private static Response answer(
      Response.StatusType status, String detail, List<Violation> violations, UriInfo request) {
    String title = status.getReasonPhrase();
    Problem problem =
        new Problem(title, status.getStatusCode(), detail, request.getPath(), violations);
    return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** The framework's own messages ("HTTP 405 Method Not Allowed") add nothing to the title. */
  private static String detailOf(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    String message = e.getMessage();
    return message == null || message.startsWith("HTTP ") || e.getCause() != null
        ? status.getReasonPhrase()
        : message;
  }

  /** The last step of "create.request.name" is what the caller knows; the others are our code. */
  private static String fieldOf(ConstraintViolation<?> violation) {
    String field = "";
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.toString();
    }
    return field;
  }
}
