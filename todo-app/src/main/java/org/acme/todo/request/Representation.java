package org.acme.todo.request;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;

/** The bytes of an answer, and their hash as ETag. */
public record Representation(byte[] json, EntityTag tag) {
  /** Part of the 32 bytes of SHA-256. A collision would harm only the user who made it. */
  private static final int TAG_BYTES = 16;

  public static Representation of(byte[] json) {
    byte[] hash = Arrays.copyOf(sha256(json), TAG_BYTES);
    String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return new Representation(json, new EntityTag(tag));
  }

  /**
   * Answers 200, or 304 if the caller has these bytes.
   *
   * @throws ProblemException 412 when If-Match names other bytes
   */
  public Response answerTo(HttpHeaders request) {
    String expected = request.getHeaderString(HttpHeaders.IF_MATCH);
    if (expected != null && !isNamedIn(expected)) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, "The current version is not one that If-Match names.");
    }
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    boolean unchanged = known != null && isNamedIn(known);
    ResponseBuilder answer = unchanged ? Response.notModified() : answer(Status.OK);
    CacheControl revalidate = new CacheControl();
    revalidate.setPrivate(true);
    revalidate.setNoCache(true);
    return answer.tag(tag).cacheControl(revalidate).build();
  }

  public ResponseBuilder answer(Status status) {
    return Response.status(status).tag(tag).entity(json);
  }

  /**
   * Whether If-Match or If-None-Match names these bytes. Weak tags match as well, because a proxy
   * that compresses answers, such as nginx, makes tags weak.
   *
   * @param tags value of the header: tags separated by commas, or a star
   */
  public boolean isNamedIn(String tags) {
    return isNamedIn(tags, tag.getValue());
  }

  public static boolean isNamedIn(String tags, String tag) {
    String strong = '"' + tag + '"';
    return Stream.of(tags.split(","))
        .map(String::strip)
        .anyMatch(named -> Set.of("*", strong, "W/" + strong).contains(named));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
