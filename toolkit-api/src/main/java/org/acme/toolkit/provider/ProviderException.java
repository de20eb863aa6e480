package org.acme.toolkit.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;

/**
 * A provider failed. It has no cause on purpose: the clients' exceptions quote what was sent and
 * answered.
 */
public final class ProviderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String provider;
  private final Failure failure;
  private final transient Optional<Duration> retryAfter;

  public ProviderException(String provider, Failure failure) {
    this(provider, failure, Optional.empty());
  }

  /**
   * @param retryAfter how long the provider wants to be left alone
   */
  public ProviderException(String provider, Failure failure, Optional<Duration> retryAfter) {
    super(failure.sentence(provider));
    this.provider = provider;
    this.failure = failure;
    this.retryAfter = retryAfter;
  }

  Failure failure() {
    return failure;
  }

  /** The answer has not all tokens of the text; the caller is told which are missing. */
  public static ProblemException lostTokens(String provider, List<String> tokens) {
    return new ProblemException(
        Problem.of(
            Failure.CHANGED_TOKENS.type(),
            "%s lost parts of the text that have to stay as they are: %s"
                .formatted(provider, String.join(", ", tokens)),
            Map.of("provider", provider, "tokens", tokens)));
  }

  /** What the caller is told: which provider failed and how, and when to come back. */
  public ProblemException toProblem() {
    Problem problem = Problem.of(failure.type(), getMessage(), Map.of("provider", provider));
    // Rounded up: a caller who comes too early is refused again.
    return new ProblemException(
        problem,
        retryAfter
            .map(wait -> Map.of("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds())))
            .orElse(Map.of()));
  }

  /** A provider that names a time means it. */
  boolean mayPassSoon() {
    return retryAfter.isEmpty() && (failure == Failure.FAILED || failure == Failure.RATE_LIMITED);
  }
}
