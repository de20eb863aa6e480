package org.acme.toolkit.start;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends the start with exit code 1 and its message as the only line on standard error. */
public class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, and where; without secrets
   */
  public StartRefusedException(String reason) {
    // Quarkus prints the message of this cause alone. Thrown by itself it would only skip the rest
    // of the start.
    super(reason, new PreventFurtherStepsException(reason, 1));
  }
}
