package org.acme.toolkit.ratelimit;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/** A 429 that says when to come back. */
public class TooManyRequestsException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  TooManyRequestsException(String name, Duration wait) {
    this(name, wait.toSeconds() + 1); // rounded up: a second too late succeeds, too early does not
  }

  private TooManyRequestsException(String name, long seconds) {
    super(
        "The rate limit for %s is used up; try again in %d s".formatted(name, seconds),
        Response.status(Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, seconds).build());
  }
}
