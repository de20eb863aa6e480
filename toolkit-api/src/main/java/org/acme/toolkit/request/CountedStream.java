package org.acme.toolkit.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Reports how many bytes are read, so that a reader can stop at a limit. */
public final class CountedStream extends FilterInputStream {
  private final IntConsumer counter;

  /**
   * @param counter gets the number of bytes after each read; what it throws ends the read
   */
  public CountedStream(InputStream in, IntConsumer counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    counter.accept(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    counter.accept(Math.max(read, 0));
    return read;
  }
}
