package org.acme.toolkit.problem;

import java.util.Locale;

/** Every type of problem the API answers with; docs/problems.md explains each. */
public enum ProblemType {
  INVALID_REQUEST(400),
  UNREADABLE_BODY(400),
  ACCESS_KEY_REQUIRED(401),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  BODY_TOO_LARGE(413),
  TEXT_TOO_LONG(413),
  DOCUMENT_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNSUPPORTED_DOCUMENT(415),
  INVALID_RULES(422),
  UNSUPPORTED_LANGUAGE(422),
  TEXT_TAKES_TOO_LONG(422),
  UNREADABLE_DOCUMENT(422),
  ENCRYPTED_DOCUMENT(422),
  PROTECTED_DOCUMENT(422),
  UNKNOWN_PROVIDER(422),
  PROVIDER_NOT_CONFIGURED(422),
  PAIR_NOT_SUPPORTED(422),
  RATE_LIMITED(429),
  PROVIDER_RATE_LIMITED(429),
  PROVIDER_BUDGET_USED_UP(429),
  INTERNAL_ERROR(500),
  PROVIDER_ACCESS_DENIED(502),
  PROVIDER_REFUSED(502),
  PROVIDER_FAILED(502),
  PROVIDER_ANSWER_UNUSABLE(502),
  PROVIDER_CHANGED_TOKENS(502),
  PROVIDER_QUOTA_EXCEEDED(503),
  PROVIDER_UNAVAILABLE(503),
  LANGUAGE_NOT_LOADED(503),
  OVERLOADED(503),
  TOO_MANY_DOCUMENTS(503),
  PROVIDER_TIMEOUT(504);

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
