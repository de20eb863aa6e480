package org.acme.toolkit.provider;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.acme.toolkit.problem.ProblemException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Calls providers with a budget, a time limit, retries and a circuit breaker. */
@ApplicationScoped
public class ProviderCalls {

  private static final Logger LOG = Logger.getLogger(ProviderCalls.class);
  private static final TypeLiteral<Object> ANYTHING = new TypeLiteral<>() {};

  private final ProviderConfig config;
  private final Budget budget;

  /**
   * Threads of their own, so that calls never wait for a thread that waits for them. Admission and
   * the number of concurrent documents bound how many there are.
   */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          call -> {
            var thread = new Thread(call, "provider-call");
            thread.setDaemon(true);
            return thread;
          });

  private final MeterRegistry meters;
  private final Tracer tracer;
  private final Map<String, Guard> guards = new ConcurrentHashMap<>();

  ProviderCalls(ProviderConfig config, Budget budget, MeterRegistry meters, Tracer tracer) {
    this.config = config;
    this.budget = budget;
    this.meters = meters;
    this.tracer = tracer;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /**
   * @param purpose what the call is counted for
   * @throws ProblemException if the call failed, would exceed a budget, or the circuit breaker is
   *     open
   */
  public <T> T call(ProviderCall purpose, Supplier<T> call) {
    long start = System.nanoTime();
    try {
      // Outside of the circuit breaker, which would take a refusal for a call that succeeded.
      budget.check(purpose);
      T answer = guarded(purpose, call);
      measure(purpose, "success", start);
      return answer;
    } catch (ProviderException e) {
      throw failed(purpose, e, start);
    }
  }

  /**
   * Checks the budgets for many calls before the first, because it is paid for even if a later one
   * is refused.
   *
   * @param all what the calls together are counted for
   * @throws ProblemException if they would exceed a budget
   */
  public void checkBudget(ProviderCall all) {
    long start = System.nanoTime();
    try {
      budget.check(all);
    } catch (ProviderException e) {
      throw failed(all, e, start);
    }
  }

  private ProblemException failed(ProviderCall purpose, ProviderException e, long start) {
    String outcome = e.failure().kind();
    LOG.warnf("%s of %s failed: %s", purpose.operation(), purpose.provider(), outcome);
    measure(purpose, outcome, start);
    return e.toProblem();
  }

  private void measure(ProviderCall purpose, String outcome, long start) {
    meters
        .timer(
            "toolkit.provider",
            "provider",
            purpose.provider(),
            "operation",
            purpose.operation(),
            "outcome",
            outcome)
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  /**
   * Time limit for clients that do not stop when they are interrupted. It is longer than the limit
   * of a call: the caller no longer waits, and only the connection has to end.
   */
  public Duration connectionTimeout() {
    return config.timeout().multipliedBy(2);
  }

  @SuppressWarnings("unchecked")
  private <T> T guarded(ProviderCall purpose, Supplier<T> call) {
    String provider = purpose.provider();
    try {
      return (T)
          guards
              .computeIfAbsent(provider, this::guard)
              .call(() -> attempt(purpose, call), ANYTHING);
    } catch (ProviderException e) {
      throw e;
    } catch (TimeoutException e) {
      throw new ProviderException(provider, Failure.TIMED_OUT);
    } catch (CircuitBreakerOpenException e) {
      throw new ProviderException(provider, Failure.PAUSED, Optional.of(config.breakerDelay()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(provider, Failure.TIMED_OUT);
    } catch (Exception e) {
      // Logs only the class, because a client's exception may quote the text or the key.
      LOG.errorf("The client of %s failed with %s", provider, e.getClass().getName());
      throw new ProviderException(provider, Failure.FAILED);
    }
  }

  /**
   * Runs the call on a separate thread, in a span of the request's trace. Some clients do not stop
   * when they are interrupted, and the caller must not wait for them. A retry costs as much as the
   * first try.
   */
  private <T> T attempt(ProviderCall purpose, Supplier<T> call) throws Exception {
    budget.take(purpose);
    Span span =
        tracer
            .spanBuilder(purpose.operation() + " " + purpose.provider())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("characters", purpose.characters())
            .startSpan();
    Future<T> running = threads.submit(Context.current().with(span).wrap(call::get));
    try {
      return running.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException e) {
      running.cancel(true);
      span.setStatus(StatusCode.ERROR);
      throw e;
    } catch (ExecutionException e) {
      // Without the exception, which may quote the text or the key.
      span.setStatus(StatusCode.ERROR);
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      span.end();
    }
  }

  private Guard guard(String provider) {
    long delay = config.retryDelay().toMillis();
    return Guard.create()
        .withDescription(provider)
        .withRetry()
        .maxRetries(config.retries())
        .delay(delay, ChronoUnit.MILLIS)
        .jitter(delay / 2, ChronoUnit.MILLIS)
        .whenException(e -> e instanceof ProviderException failed && failed.mayPassSoon())
        .withExponentialBackoff()
        .done()
        .done()
        .withCircuitBreaker()
        .name(provider)
        .requestVolumeThreshold(config.breakerCalls())
        .failureRatio(0.5)
        .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
        .when(ProviderCalls::isOutage)
        .done()
        .build();
  }

  private static boolean isOutage(Throwable e) {
    return e instanceof TimeoutException
        || e instanceof ProviderException failed && failed.failure().isOutage();
  }
}
