package org.acme.todo.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import org.acme.todo.request.RequestId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 defines it. The extension member {@code message} repeats the detail for
 * clients that read only that, {@code requestId} is what the log calls the request, and {@code
 * violations} is there when the request broke a constraint.
 */
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "detail", "instance", "message", "requestId"})
record Problem(
    @Schema(examples = "about:blank") URI type,
    @Schema(examples = "Bad Request") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "name must not be blank") String detail,
    @Schema(examples = "/api/v1/tasks") String instance,
    @Schema(examples = "name must not be blank") String message,
    @Schema(examples = "5b0d1c3e-6f3a-4a5f-9d3c-0f5a8d1b2c3e") String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** RFC 9457: the problem is no more than its status says, so the title is that of the status. */
  private static final URI NO_TYPE = URI.create("about:blank");

  Problem(StatusType status, String detail, String instance, List<Violation> violations) {
    this(
        NO_TYPE,
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        instance,
        detail,
        RequestId.current(),
        violations);
  }
}
