package org.acme.toolkit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into problem+json. What a caller sent is never logged. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    return e.problem().toResponse();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    var violations =
        e.getConstraintViolations().stream()
            .collect(
                Collectors.toMap(
                    violation -> lastName(violation.getPropertyPath()),
                    ConstraintViolation::getMessage,
                    (first, second) -> first + "; " + second,
                    TreeMap::new));
    var detail =
        violations.entrySet().stream()
            .map(violation -> violation.getKey() + " " + violation.getValue())
            .collect(Collectors.joining("; "));
    return Problem.of(400, "invalid-request", detail, Map.of("violations", violations))
        .toResponse();
  }

  @ServerExceptionMapper
  Response unreadable(WebApplicationException e) {
    if (e.getCause() instanceof JacksonException cause) {
      return unreadableJson(cause);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return Problem.of(status, "http-" + status, e.getMessage()).toResponse();
  }

  /** More specific than Quarkus' own mapper, which tells the caller our class names. */
  @ServerExceptionMapper
  Response unreadableJson(MismatchedInputException e) {
    return unreadableJson((JacksonException) e);
  }

  @ServerExceptionMapper
  Response unexpected(Exception e) {
    LOG.error("A request failed", e);
    return Problem.of(500, "internal-error", "The request failed; the cause is in the log.")
        .toResponse();
  }

  private static Response unreadableJson(JacksonException e) {
    String detail = "The request body is not the JSON expected.";
    if (e instanceof UnrecognizedPropertyException unrecognized) {
      detail = "Unknown property: " + unrecognized.getPropertyName();
    } else if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      detail = "Property of the wrong type: " + mapping.getPath().get(0).getFieldName();
    }
    return Problem.of(400, "unreadable-body", detail).toResponse();
  }

  private static String lastName(Path path) {
    String last = "";
    for (Path.Node node : path) {
      last = node.getName();
    }
    return last;
  }
}
