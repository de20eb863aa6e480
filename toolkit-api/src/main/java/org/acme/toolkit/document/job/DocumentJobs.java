package org.acme.toolkit.document.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.acme.toolkit.problem.ProblemException;

/** Limits the number of documents in progress, so that memory is sufficient, and their time. */
@ApplicationScoped
public class DocumentJobs {

  /** In UTF-16 code units. */
  private static final int PAGE = 2_000;

  private final DocumentConfig config;
  private final Shares places;
  private final Shares connections;

  DocumentJobs(DocumentConfig config) {
    this.config = config;
    this.places = new Shares(config.concurrent(), Math.max(1, config.concurrent() - 1));
    this.connections = new Shares(config.connections(), config.connections() / 3);
  }

  /**
   * @param <R> the result of the job
   * @return a job, which the caller must close
   * @throws ProblemException 429 if the caller has its share of jobs; 503 if the maximum number of
   *     jobs is running
   */
  public <R> DocumentJob<R> open(String caller) {
    return new DocumentJob<>(caller, config.timeLimit(), places.take(caller));
  }

  /** Returns the places for documents that are received, processed or sent. */
  public Shares connections() {
    return connections;
  }

  /**
   * Returns what a text adds to the time limit of its job.
   *
   * @param length in UTF-16 code units
   */
  public Duration timeFor(int length) {
    return config.timePerPage().multipliedBy(length).dividedBy(PAGE);
  }
}
