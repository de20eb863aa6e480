package org.acme.toolkit.document.segment;

import java.util.concurrent.CancellationException;

/** Lets readers stop soon. The job of a document interrupts its threads when it ends. */
public final class Cancellation {

  private Cancellation() {}

  /**
   * Readers call it at every step of their input.
   *
   * @throws CancellationException if nobody waits for the document any more
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
