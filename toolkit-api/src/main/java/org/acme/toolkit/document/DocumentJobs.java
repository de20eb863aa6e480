package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Lets so many documents be worked on at a time that memory suffices. */
@ApplicationScoped
class DocumentJobs {

  /** What a long document takes. */
  private static final int RETRY_AFTER_SECONDS = 10;

  private final Semaphore free;

  DocumentJobs(DocumentConfig config) {
    free = new Semaphore(config.concurrent());
  }

  /**
   * @return a job that has to be closed
   * @throws ProblemException with status 503 where there are enough
   */
  DocumentJob open() {
    if (!free.tryAcquire()) {
      throw DocumentProblems.busy(RETRY_AFTER_SECONDS);
    }
    return new DocumentJob(free::release);
  }
}
