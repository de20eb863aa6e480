package org.acme.toolkit.document.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Places that callers use at the same time, of which each may have a part. */
public final class Shares {

  /** About the time that a long document takes. */
  private static final int RETRY_AFTER_SECONDS = 10;

  private final Semaphore free;
  private final int share;
  private final Map<String, Integer> used = new ConcurrentHashMap<>();

  /**
   * @param places number of places
   * @param share maximum number of places of one caller
   */
  public Shares(int places, int share) {
    this.free = new Semaphore(places);
    this.share = share;
  }

  /**
   * Takes a place, without waiting for one.
   *
   * @return gives the place back when it is run for the first time
   * @throws ProblemException 429 if the caller has its share; 503 if no place is free
   */
  public Runnable take(String caller) {
    if (used.merge(caller, 1, Integer::sum) > share) {
      leave(caller);
      throw DocumentProblems.tooManyOfCaller(share, RETRY_AFTER_SECONDS);
    }
    if (!free.tryAcquire()) {
      leave(caller);
      throw DocumentProblems.busy(RETRY_AFTER_SECONDS);
    }
    var given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        leave(caller);
        free.release();
      }
    };
  }

  private void leave(String caller) {
    used.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
  }
}
