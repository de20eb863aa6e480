package org.acme.toolkit.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The characters that paid providers may get on a day (UTC), from each caller and in all. This
 * instance counts only what it sends itself, and forgets it when it stops.
 */
@ApplicationScoped
class Budget {

  /** A caller that is evicted starts again, but what all callers have used stays counted. */
  private static final int MAX_CALLERS = 50_000;

  private final ProviderConfig config;
  private final Clock clock;
  private final MeterRegistry meters;

  private final AtomicReference<LocalDate> day = new AtomicReference<>(LocalDate.MIN);
  private final AtomicLong used = new AtomicLong();
  private final Cache<String, Long> usedByCaller =
      Caffeine.newBuilder().maximumSize(MAX_CALLERS).build();

  Budget(ProviderConfig config, Clock clock, MeterRegistry meters) {
    this.config = config;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * @throws ProviderException if the call would exceed a budget
   */
  synchronized void check(ProviderCall call) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(day.getAndSet(today))) {
      used.set(0);
      usedByCaller.invalidateAll();
    }
    if (usedBy(call.caller()) + call.characters() > config.dailyCharactersPerCaller()) {
      throw refusal(call, Failure.CALLER_BUDGET_USED_UP, now, today);
    }
    if (used.get() + call.characters() > config.dailyCharacters()) {
      throw refusal(call, Failure.BUDGET_USED_UP, now, today);
    }
  }

  /**
   * Takes the characters of one try of a call.
   *
   * @throws ProviderException if the call would exceed a budget
   */
  synchronized void take(ProviderCall call) {
    check(call);
    used.addAndGet(call.characters());
    usedByCaller.put(call.caller(), usedBy(call.caller()) + call.characters());
    meters
        .counter("toolkit.provider.characters", "provider", call.provider())
        .increment(call.characters());
  }

  private long usedBy(String caller) {
    return usedByCaller.get(caller, unknown -> 0L);
  }

  private static ProviderException refusal(
      ProviderCall call, Failure failure, Instant now, LocalDate today) {
    Instant midnight = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new ProviderException(
        call.provider(), failure, Optional.of(Duration.between(now, midnight)));
  }
}
