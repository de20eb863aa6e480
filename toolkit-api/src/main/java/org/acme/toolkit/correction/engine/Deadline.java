package org.acme.toolkit.correction.engine;

import java.time.Duration;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** The time by which a text must be checked. */
record Deadline(long nanoTime, Duration limit) {

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos(), limit);
  }

  boolean hasPassed() {
    return System.nanoTime() - nanoTime > 0;
  }

  /**
   * @throws ProblemException 422 if the time is over. It is not a 5xx, because the text is the
   *     cause and the instance is healthy.
   */
  void check() {
    if (hasPassed()) {
      throw new ProblemException(
          Problem.of(
              ProblemType.TEXT_TAKES_TOO_LONG,
              "Checking the text takes longer than %d s: it has too many unknown words for its length,"
                      .formatted(limit.toSeconds())
                  + " or is not in its language. Send it in parts."));
    }
  }
}
