package org.acme.toolkit.provider;

import io.micrometer.core.instrument.MeterRegistry;
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

/** Calls providers with a time limit, retries and a circuit breaker. */
@ApplicationScoped
public class ProviderCalls {

  private static final Logger LOG = Logger.getLogger(ProviderCalls.class);
  private static final TypeLiteral<Object> ANYTHING = new TypeLiteral<>() {};

  private final ProviderConfig config;

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
  private final Map<String, Guard> guards = new ConcurrentHashMap<>();

  ProviderCalls(ProviderConfig config, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /**
   * @param operation the name of the operation in the metrics
   * @throws ProblemException if the call failed, or the circuit breaker is open
   */
  public <T> T call(String provider, String operation, Supplier<T> call) {
    long start = System.nanoTime();
    String outcome = "success";
    try {
      return guarded(provider, call);
    } catch (ProviderException e) {
      outcome = e.failure().kind();
      LOG.warnf("%s of %s failed: %s", operation, provider, outcome);
      throw e.toProblem();
    } finally {
      meters
          .timer(
              "toolkit.provider", "provider", provider, "operation", operation, "outcome", outcome)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Time limit for clients that do not stop when they are interrupted. It is longer than the limit
   * of a call: the caller no longer waits, and only the connection has to end.
   */
  public Duration connectionTimeout() {
    return config.timeout().multipliedBy(2);
  }

  @SuppressWarnings("unchecked")
  private <T> T guarded(String provider, Supplier<T> call) {
    try {
      return (T)
          guards.computeIfAbsent(provider, this::guard).call(() -> interruptibly(call), ANYTHING);
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
   * Runs the call on a separate thread. Some clients do not stop when they are interrupted, and the
   * caller must not wait for them.
   */
  private <T> T interruptibly(Supplier<T> call) throws Exception {
    Future<T> running = threads.submit(call::get);
    try {
      return running.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException e) {
      running.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
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
