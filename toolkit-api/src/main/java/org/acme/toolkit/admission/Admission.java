package org.acme.toolkit.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.ratelimit.Caller;

/**
 * Admits requests by what they cost. Long texts run in a lane of their own, so that short ones do
 * not wait for them. All lanes together hold fewer requests than there are worker threads.
 */
@ApplicationScoped
public class Admission {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** In UTF-16 code units. A shorter text takes less than a second. */
  private static final int LONG_TEXT = 10_000;

  private final AdmissionConfig config;
  private final Lane shortTexts;
  private final Lane longTexts;
  private final Lane providers;

  Admission(AdmissionConfig config) {
    this.config = config;
    // Thirty writers may share an address. Each sends two requests at a time.
    this.shortTexts = new Lane(CORES + 1, 64, 60, config.maxWait());
    // One long text uses all cores.
    this.longTexts = new Lane(Math.max(1, CORES / 2), 5, 4, config.maxWait());
    // These requests wait for another service, and need no core.
    this.providers = new Lane(16, 16, 16, config.maxWait());
  }

  /**
   * Runs work on a text in the thread of the request when it is its turn. When the client leaves,
   * the deadline is cancelled.
   *
   * @param length of the text in UTF-16 code units
   * @throws ProblemException 429 if the caller has too many requests in progress; 503 if the
   *     service has too many
   */
  public <T> T text(RoutingContext client, int length, Function<Deadline, T> work) {
    Lane lane = length > LONG_TEXT ? longTexts : shortTexts;
    return lane.run(
        Caller.of(client),
        () -> {
          Deadline deadline = Deadline.in(config.timeLimit());
          client.addEndHandler(ended -> deadline.cancel());
          if (client.response().closed()) {
            deadline.cancel(); // The handler was added too late and is never called.
          }
          deadline.check();
          return work.apply(deadline);
        });
  }

  /**
   * Runs work that waits for a provider.
   *
   * @throws ProblemException 429 if the caller has too many requests in progress; 503 if the
   *     service has too many
   */
  public <T> T provider(RoutingContext client, Supplier<T> work) {
    return providers.run(Caller.of(client), work);
  }

  /** For work that no client waits for by itself, such as a segment of a document. */
  public Deadline deadline() {
    return Deadline.in(config.timeLimit());
  }
}
