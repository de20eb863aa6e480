package org.acme.toolkit.admission;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/**
 * The time by which work on a text must end, and whether anybody still waits for it. Work asks it
 * after every step.
 */
public final class Deadline {

  private final long nanoTime;
  private final Duration limit;
  private volatile boolean cancelled;

  private Deadline(long nanoTime, Duration limit) {
    this.nanoTime = nanoTime;
    this.limit = limit;
  }

  public static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos(), limit);
  }

  /** The client has left, so the result is not needed. */
  void cancel() {
    cancelled = true;
  }

  /** Whether to stop: the time is over, or the work was cancelled. */
  public boolean hasPassed() {
    return isCancelled() || System.nanoTime() - nanoTime > 0;
  }

  /**
   * @throws CancellationException if the work was cancelled
   * @throws ProblemException 422 if the time is over. It is not a 5xx, because the text is the
   *     cause and the instance is healthy.
   */
  public void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
    if (hasPassed()) {
      throw new ProblemException(
          ProblemType.TEXT_TAKES_TOO_LONG,
          "Checking the text takes longer than %d s: it has too many unknown words for its length,"
                  .formatted(limit.toSeconds())
              + " or is not in its language. Send it in parts.");
    }
  }

  /** The threads of a document are interrupted when its job ends. */
  private boolean isCancelled() {
    return cancelled || Thread.currentThread().isInterrupted();
  }
}
