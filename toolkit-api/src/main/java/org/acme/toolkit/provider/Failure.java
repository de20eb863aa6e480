package org.acme.toolkit.provider;

/** What can go wrong with a provider, and how the caller hears of it. */
public enum Failure {
  RATE_LIMITED(429, "provider-rate-limited", "%s is asked too often at the moment."),
  QUOTA_EXCEEDED(503, "provider-quota-exceeded", "The quota at %s is used up."),
  ACCESS_DENIED(
      502,
      "provider-access-denied",
      "%s refused the access; an administrator must check its key or role."),
  REFUSED(502, "provider-refused", "%s refused the request."),
  FAILED(502, "provider-failed", "%s does not work at the moment."),
  LEFT_ALONE(
      503, "provider-unavailable", "%s failed too often of late and is left alone for a while."),
  UNUSABLE_ANSWER(502, "provider-answer-unusable", "%s gave an answer that cannot be used."),
  CHANGED_TOKENS(
      502,
      "provider-changed-tokens",
      "%s lost, added or moved parts of a text that have to stay as they are."),
  TIMED_OUT(504, "provider-timeout", "%s did not answer in time.");

  private final int status;
  private final String kind;
  private final String sentence;

  Failure(int status, String kind, String sentence) {
    this.status = status;
    this.kind = kind;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  String kind() {
    return kind;
  }

  String sentence(String provider) {
    return sentence.formatted(provider);
  }

  /** Whether it says something about the provider's health, whoever asks it for whatever. */
  boolean isOutage() {
    return this == FAILED || this == TIMED_OUT;
  }
}
