package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Limits the number of documents in progress, so that memory is sufficient. */
@ApplicationScoped
class DocumentJobs {

  /** About the time that a long document takes. */
  private static final int RETRY_AFTER_SECONDS = 10;

  private final Semaphore free;

  DocumentJobs(DocumentConfig config) {
    free = new Semaphore(config.concurrent());
  }

  /**
   * @return a job, which the caller must close
   * @throws ProblemException 503 if the maximum number of jobs is running
   */
  DocumentJob open() {
    if (!free.tryAcquire()) {
      throw DocumentProblems.busy(RETRY_AFTER_SECONDS);
    }
    return new DocumentJob(free::release);
  }
}
