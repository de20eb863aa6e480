package org.acme.todo.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;

/**
 * Allows each caller a number of requests in a period. A token bucket that refills evenly.
 *
 * @param <K> what identifies a caller
 */
final class Allowance<K> {
  /** About 200 bytes each. A caller that is evicted starts again with a full bucket. */
  private static final int MAX_CALLERS = 50_000;

  private final String name;
  private final LoadingCache<K, Bucket> buckets;

  /**
   * @param name completes "The rate limit for …"
   */
  Allowance(String name, int requests, Duration period) {
    this.name = name;
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            // After a period without requests the bucket is as full as a new one.
            .expireAfterAccess(period)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .build());
  }

  void take(K caller) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw usedUp(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private ProblemException usedUp(Duration wait) {
    // Rounded up: a request that comes too early is refused again.
    long seconds = wait.toSeconds() + 1;
    String detail = "The rate limit for %s is used up. Try again in %d s.".formatted(name, seconds);
    return new ProblemException(
        Problem.of(ProblemType.RATE_LIMITED, detail),
        Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
  }
}
