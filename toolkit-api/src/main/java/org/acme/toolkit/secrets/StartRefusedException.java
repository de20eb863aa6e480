package org.acme.toolkit.secrets;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Stops the start with exit code 1; its message is the only line on standard error. */
public class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason says what is wrong and where; contains no secrets
   */
  public StartRefusedException(String reason) {
    // Quarkus prints only the message of this cause. If the cause were thrown itself, Quarkus
    // would only skip the rest of the start.
    super(reason, new PreventFurtherStepsException(reason, 1));
  }
}
