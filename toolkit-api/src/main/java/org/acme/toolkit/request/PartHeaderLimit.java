package org.acme.toolkit.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/**
 * A form (RFC 7578) whose parts must have short headers. The framework's parser keeps every header
 * in memory, which takes many times the size of the body.
 */
public final class PartHeaderLimit extends FilterInputStream {

  /** In bytes, for all headers of a part. */
  private static final int MAX = 8_192;

  private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

  private final byte[] boundary;

  /** How many bytes of the boundary, or in headers of their end, have been read. */
  private int matched;

  private boolean inHeaders;
  private int headers;

  public PartHeaderLimit(InputStream form, String boundary) {
    super(form);
    this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    this.matched = 2; // The first boundary needs no line end before it.
  }

  /**
   * @throws ProblemException 400 if the headers of a part are too long
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      next(buffer[i]);
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      next((byte) read);
    }
    return read;
  }

  private void next(byte value) {
    byte[] end = inHeaders ? END_OF_HEADERS : boundary;
    if (value == end[matched]) {
      matched++;
    } else {
      // Both begin with CR, and have it again only where a match of two bytes may go on.
      matched = value == '\r' ? 1 : 0;
    }
    if (inHeaders) {
      headers++;
      if (headers > MAX) {
        throw new ProblemException(
            ProblemType.UNREADABLE_BODY,
            "A part of the form has more than %,d bytes of headers.".formatted(MAX));
      }
    }
    if (matched == end.length) {
      inHeaders = !inHeaders;
      headers = 0;
      matched = 0;
    }
  }
}
