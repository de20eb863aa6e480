package org.acme.toolkit.provider;

import org.acme.toolkit.problem.ProblemType;

/** The kinds of provider failures and the problems that callers get. */
public enum Failure {
  RATE_LIMITED(
      ProblemType.PROVIDER_RATE_LIMITED, "%s received too many requests; try again later."),
  CALLER_BUDGET_USED_UP(
      ProblemType.PROVIDER_BUDGET_USED_UP,
      "You have used up the characters that you may send to paid providers such as %s on a day."
          + " The next day begins at midnight UTC."),
  BUDGET_USED_UP(
      ProblemType.PROVIDER_BUDGET_USED_UP,
      "The characters that all callers together may send to paid providers such as %s on a day are"
          + " used up. The next day begins at midnight UTC."),
  QUOTA_EXCEEDED(ProblemType.PROVIDER_QUOTA_EXCEEDED, "The quota at %s is used up."),
  ACCESS_DENIED(
      ProblemType.PROVIDER_ACCESS_DENIED,
      "%s refused the access; an administrator must check its key or role."),
  REFUSED(ProblemType.PROVIDER_REFUSED, "%s refused the request."),
  FAILED(ProblemType.PROVIDER_FAILED, "%s does not work at the moment."),
  PAUSED(
      ProblemType.PROVIDER_UNAVAILABLE,
      "%s failed in at least half of the last calls and is paused for a while."),
  UNUSABLE_ANSWER(ProblemType.PROVIDER_ANSWER_UNUSABLE, "%s gave an answer that cannot be used."),
  CHANGED_TOKENS(
      ProblemType.PROVIDER_CHANGED_TOKENS,
      "%s lost, added or moved parts of a text that have to stay as they are."),
  TIMED_OUT(ProblemType.PROVIDER_TIMEOUT, "%s did not answer in time.");

  private final ProblemType type;
  private final String sentence;

  Failure(ProblemType type, String sentence) {
    this.type = type;
    this.sentence = sentence;
  }

  ProblemType type() {
    return type;
  }

  String kind() {
    return type.kind();
  }

  String sentence(String provider) {
    return sentence.formatted(provider);
  }

  /** Whether the failure shows that the provider is down, independent of the request. */
  boolean isOutage() {
    return this == FAILED || this == TIMED_OUT;
  }
}
