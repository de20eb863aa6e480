package org.acme.toolkit.correction.engine;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** Lets a bounded number of requests wait until a language is loaded. */
final class Loading {

  /** Each request that waits occupies a worker thread. */
  private static final int MAX_WAITING = 32;

  private static final int RETRY_AFTER_SECONDS = 10;

  private final String tag;
  private final Duration maxTime;
  private final Semaphore waiting = new Semaphore(MAX_WAITING);

  Loading(String tag, Duration maxTime) {
    this.tag = tag;
    this.maxTime = maxTime;
  }

  /**
   * @throws ProblemException 503 if loading takes too long, too many requests wait already, or the
   *     language cannot be loaded
   */
  void await(CompletableFuture<?> loaded) {
    if (loaded.isDone() && !loaded.isCompletedExceptionally()) {
      return;
    }
    if (!waiting.tryAcquire()) {
      throw notLoadedYet();
    }
    try {
      loaded.get(maxTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw notLoadedYet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new ProblemException(
          ProblemType.LANGUAGE_NOT_LOADED,
          "Corrections in %s are not available; the cause is in the log.".formatted(tag));
    } finally {
      waiting.release();
    }
  }

  private ProblemException notLoadedYet() {
    return new ProblemException(
        Problem.of(
            ProblemType.LANGUAGE_NOT_LOADED,
            "Corrections in %s are being loaded; try again in %d s."
                .formatted(tag, RETRY_AFTER_SECONDS)),
        Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS)));
  }
}
