package org.acme.todo.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.MDC;

/**
 * An error as RFC 9457 defines it. The extension member {@code message} repeats the detail for
 * clients that read only that, {@code requestId} is the request's id in the log, and {@code
 * violations} lists the broken constraints, if there are any.
 *
 * @param instance path of the request; filled in for the answer, like the id of the request
 * @param extensions members that only this type of problem has, by name
 */
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "detail", "instance", "message", "requestId"})
public record Problem(
    @Schema(format = "uri", examples = "urn:problem-type:not-found") String type,
    @Schema(examples = "Not Found") String title,
    @Schema(examples = "404") int status,
    @Schema(examples = "There is nothing at this address.") String detail,
    @Schema(examples = "/api/v1/nothing") String instance,
    @Schema(examples = "There is nothing at this address.") String message,
    @Schema(examples = "5b0d1c3e-6f3a-4a5f-9d3c-0f5a8d1b2c3e") String requestId,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "Id of the trace, if the operator has switched on tracing",
            examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Name of the request's id, here and in the log's context (MDC). */
  public static final String REQUEST_ID = "requestId";

  private static final int UNPROCESSABLE_CONTENT = 422;

  private Problem(
      ProblemType type,
      int status,
      String detail,
      List<Violation> violations,
      Map<String, Object> extensions) {
    this(
        type.urn(),
        title(status),
        status,
        detail,
        null,
        detail,
        null,
        null,
        violations,
        extensions);
  }

  /**
   * @param detail a sentence for the caller
   */
  public static Problem of(ProblemType type, String detail) {
    return of(type, detail, Map.of());
  }

  /**
   * @param detail a sentence for the caller
   * @param extensions further members, by name
   */
  public static Problem of(ProblemType type, String detail, Map<String, Object> extensions) {
    return new Problem(type, type.status(), detail, List.of(), extensions);
  }

  public static Problem of(Violation... violations) {
    String detail =
        Stream.of(violations).map(Violation::toString).collect(Collectors.joining("; "));
    ProblemType type = ProblemType.INVALID_REQUEST;
    return new Problem(type, type.status(), detail, List.of(violations), Map.of());
  }

  /** For a status that is not the usual one of its type. */
  static Problem of(ProblemType type, int status, String detail) {
    return new Problem(type, status, detail, List.of(), Map.of());
  }

  public ResponseBuilder answerTo(UriInfo request) {
    return Response.status(status).type(MEDIA_TYPE).entity(at(request.getPath()));
  }

  /** Returns the problem as the answer to the current request. */
  public Problem at(String path) {
    String id = (String) MDC.get(REQUEST_ID);
    return new Problem(
        type,
        title,
        status,
        detail,
        path,
        message,
        // A request that is not valid HTTP may get no id.
        id == null ? UUID.randomUUID().toString() : id,
        (String) MDC.get("traceId"),
        violations,
        extensions);
  }

  private static String title(int status) {
    Status known = Status.fromStatusCode(status);
    if (known != null) {
      return known.getReasonPhrase();
    }
    return status == UNPROCESSABLE_CONTENT ? "Unprocessable Content" : "HTTP " + status;
  }
}
