package org.acme.toolkit.admission;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/**
 * A bounded queue of requests of one kind. A request beyond the bounds is refused at once, because
 * a request that waits needs memory and a thread.
 */
final class Lane {

  private static final int RETRY_AFTER_SECONDS = 5;

  private final Semaphore places;
  private final Semaphore admitted;
  private final int share;
  private final Duration maxWait;
  private final ConcurrentMap<String, Integer> requests = new ConcurrentHashMap<>();

  /**
   * @param running maximum number of requests in work
   * @param waiting maximum number of requests that wait for their turn
   * @param share maximum number of requests of one caller, running and waiting
   */
  Lane(int running, int waiting, int share, Duration maxWait) {
    this.places = new Semaphore(running, true);
    this.admitted = new Semaphore(running + waiting);
    this.share = share;
    this.maxWait = maxWait;
  }

  /**
   * @throws ProblemException 429 if the caller has too many requests in this lane; 503 if the lane
   *     is full or the turn does not come in time
   */
  <T> T run(String caller, Supplier<T> work) {
    if (requests.merge(caller, 1, Integer::sum) > share) {
      leave(caller);
      throw refusal(
          ProblemType.RATE_LIMITED,
          "Your requests that are in progress already: %d. Send the next one when one has ended."
              .formatted(share));
    }
    try {
      if (!admitted.tryAcquire()) {
        throw overloaded();
      }
      try {
        return whenFree(work);
      } finally {
        admitted.release();
      }
    } finally {
      leave(caller);
    }
  }

  private <T> T whenFree(Supplier<T> work) {
    try {
      if (!places.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void leave(String caller) {
    requests.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
  }

  private static ProblemException overloaded() {
    return refusal(
        ProblemType.OVERLOADED,
        "The service has more work than it can do; try again in %d s."
            .formatted(RETRY_AFTER_SECONDS));
  }

  private static ProblemException refusal(ProblemType type, String detail) {
    return new ProblemException(
        Problem.of(type, detail),
        Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS)));
  }
}
