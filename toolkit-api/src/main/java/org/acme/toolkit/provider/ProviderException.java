package org.acme.toolkit.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;

/**
 * A provider failed. The exception has no cause, because the exceptions of clients quote requests
 * and answers.
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
   * @param retryAfter the time after which the provider accepts the next request
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

  /** Creates the problem for an answer that lost tokens of the text. It lists these tokens. */
  public static ProblemException lostTokens(String provider, List<String> tokens) {
    return new ProblemException(
        Problem.of(
            Failure.CHANGED_TOKENS.type(),
            "%s lost parts of the text that have to stay as they are: %s"
                .formatted(provider, String.join(", ", tokens)),
            Map.of("provider", provider, "tokens", tokens)));
  }

  /** Creates the problem that says which provider failed, how, and when to try again. */
  public ProblemException toProblem() {
    Problem problem = Problem.of(failure.type(), getMessage(), Map.of("provider", provider));
    // Rounded up, because a request that comes too early is refused again.
    return new ProblemException(
        problem,
        retryAfter
            .map(wait -> Map.of("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds())))
            .orElse(Map.of()));
  }

  /** A provider that names a time would refuse an immediate retry. */
  boolean mayPassSoon() {
    return retryAfter.isEmpty() && (failure == Failure.FAILED || failure == Failure.RATE_LIMITED);
  }
}
