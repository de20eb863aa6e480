package org.acme.toolkit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 describes it. {@code message} repeats {@code detail} for clients that read
 * that member.
 */
@Schema(requiredProperties = {"type", "title", "status", "detail", "message"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String message,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

  static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String kind, String detail) {
    return of(status, kind, detail, Map.of());
  }

  /**
   * @param kind last part of the problem's type, e.g. {@code unsupported-language}
   * @param extensions further members, by name
   */
  public static Problem of(int status, String kind, String detail, Map<String, Object> extensions) {
    return new Problem(
        "urn:problem-type:" + kind, title(status), status, detail, detail, extensions);
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static String title(int status) {
    var known = Response.Status.fromStatusCode(status);
    return known == null ? "Unprocessable Content" : known.getReasonPhrase();
  }
}
