package org.acme.todo.task;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** An answer's bytes, and the ETag that is their hash. */
record Representation(byte[] json, EntityTag tag) {
  /** Of SHA-256's 32 bytes; nobody gains anything by a collision in his own list. */
  private static final int TAG_BYTES = 16;

  static Representation of(byte[] json) {
    byte[] hash = Arrays.copyOf(sha256(json), TAG_BYTES);
    String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return new Representation(json, new EntityTag(tag));
  }

  /** Answers 200, or 304 when the caller has these bytes. */
  Response answerTo(Request request) {
    ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer = answer(Status.OK);
    } else if (!isNotModified(answer)) {
      throw new ClientErrorException("This is not what If-Match names", Status.PRECONDITION_FAILED);
    }
    CacheControl revalidate = new CacheControl();
    revalidate.setPrivate(true);
    revalidate.setNoCache(true);
    return answer.tag(tag).cacheControl(revalidate).build();
  }

  ResponseBuilder answer(Status status) {
    return Response.status(status).tag(tag).entity(json);
  }

  private static boolean isNotModified(ResponseBuilder answer) {
    return answer.build().getStatus() == Status.NOT_MODIFIED.getStatusCode();
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
