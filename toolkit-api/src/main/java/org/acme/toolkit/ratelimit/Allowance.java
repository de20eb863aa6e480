package org.acme.toolkit.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * So many requests a period for each caller, as a bucket that refills evenly.
 *
 * @param <K> what tells callers apart
 */
final class Allowance<K> {
  /** About 200 bytes each. Whoever is pushed out starts afresh, which errs on the kind side. */
  private static final int MAX_CALLERS = 50_000;

  private final String name;
  private final LoadingCache<K, Bucket> buckets;

  Allowance(String name, int requests, Duration period) {
    this.name = name;
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            // By then the bucket is full again, as a new one is.
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
      throw new TooManyRequestsException(name, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }
}
