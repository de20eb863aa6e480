package org.acme.toolkit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.request.RequestId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 defines it. The extension member {@code message} repeats the detail for
 * clients that read only that, {@code requestId} is what the log calls the request, and {@code
 * violations} is there when the request broke a constraint.
 *
 * @param instance path of the request; the mappers fill it in
 * @param extensions members that only this kind of problem has, by name
 */
@Schema(
    requiredProperties = {"type", "title", "status", "detail", "instance", "message", "requestId"})
public record Problem(
    @Schema(examples = "urn:problem-type:unsupported-language") String type,
    @Schema(examples = "Unprocessable Content") String title,
    @Schema(examples = "422") int status,
    @Schema(examples = "The language tlh is not supported. Supported are: en-US, en-GB.")
        String detail,
    @Schema(examples = "/api/v1/corrections") String instance,
    @Schema(examples = "The language tlh is not supported. Supported are: en-US, en-GB.")
        String message,
    @Schema(examples = "5b0d1c3e-6f3a-4a5f-9d3c-0f5a8d1b2c3e") String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int UNPROCESSABLE_CONTENT = 422;

  /** RFC 9457: the problem is no more than its status says. */
  private static final String NO_TYPE = "about:blank";

  private Problem(
      int status,
      String type,
      String detail,
      List<Violation> violations,
      Map<String, Object> extensions) {
    this(
        type,
        title(status),
        status,
        detail,
        null,
        detail,
        RequestId.current(),
        violations,
        extensions);
  }

  /**
   * @param kind last part of the problem's type, e.g. {@code unsupported-language}
   */
  public static Problem of(int status, String kind, String detail) {
    return of(status, kind, detail, Map.of());
  }

  /**
   * @param kind last part of the problem's type, e.g. {@code unsupported-language}
   * @param extensions further members, by name
   */
  public static Problem of(int status, String kind, String detail, Map<String, Object> extensions) {
    return new Problem(status, "urn:problem-type:" + kind, detail, List.of(), extensions);
  }

  static Problem of(int status, String detail) {
    return new Problem(status, NO_TYPE, detail, List.of(), Map.of());
  }

  static Problem of(List<Violation> violations) {
    String detail = String.join("; ", violations.stream().map(Violation::toString).toList());
    return new Problem(400, "urn:problem-type:invalid-request", detail, violations, Map.of());
  }

  Problem at(String path) {
    return new Problem(
        type, title, status, detail, path, message, requestId, violations, extensions);
  }

  /** What a status is called; never null. */
  static String title(int status) {
    Status known = Status.fromStatusCode(status);
    if (known != null) {
      return known.getReasonPhrase();
    }
    return status == UNPROCESSABLE_CONTENT ? "Unprocessable Content" : "HTTP " + status;
  }
}
