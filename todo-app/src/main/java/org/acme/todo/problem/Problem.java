package org.acme.todo.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 defines it. The extension member {@code message} repeats the detail for
 * clients that read only that; {@code violations} is there when the request broke a constraint.
 */
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "detail", "instance", "message"})
record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String message,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** RFC 9457: the problem is no more than its status says, so the title is that of the status. */
  private static final URI NO_TYPE = URI.create("about:blank");

  /** One broken constraint: the JSON member or the parameter, and what is wrong with it. */
  @Schema(requiredProperties = {"field", "message"})
  record Violation(String field, String message) {}

  Problem(String title, int status, String detail, String instance, List<Violation> violations) {
    this(NO_TYPE, title, status, detail, instance, detail, violations);
  }
}
