package org.acme.todo.problem;

import java.util.Locale;

/** Every type of problem the API answers with; docs/problems.md explains each. */
public enum ProblemType {
  INVALID_REQUEST(400),
  UNREADABLE_BODY(400),
  SIGN_IN_ENDED(401),
  OTHER_ORIGIN(403),
  LINK_FORBIDS(403),
  NOT_FOUND(404),
  LINK_ENDED(404),
  TASK_NOT_FOUND(404),
  TASK_LIST_NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  LIST_FULL(409),
  TOO_MANY_LISTS(409),
  REQUEST_IN_PROGRESS(409),
  PRECONDITION_FAILED(412),
  BODY_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  IDEMPOTENCY_KEY_REUSED(422),
  RATE_LIMITED(429),
  INTERNAL_ERROR(500),
  OVERLOADED(503),
  DATABASE_UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Last part of the URN, e.g. {@code not-found}. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String urn() {
    return "urn:problem-type:" + kind();
  }
}
