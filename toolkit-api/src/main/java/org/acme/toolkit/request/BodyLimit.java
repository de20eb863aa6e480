package org.acme.toolkit.request;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are larger than any text or any document, each with its glossary. The
 * server's own limit lies above both, because it can only cut a connection.
 */
class BodyLimit {

  /** A text of 100,000 UTF-16 units is at most 600 kB of JSON, every unit escaped. */
  private static final int JSON = 1024 * 1024;

  /** A document of 20 MB and the other fields. */
  private static final int FORM = 21 * 1024 * 1024;

  /** Before a resource is looked for: that of a form would have been read by then. */
  @ServerRequestFilter(preMatching = true)
  void refuseLargeBodies(ContainerRequestContext request) {
    int limit =
        MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType()) ? FORM : JSON;
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    if (request.getLength() < 0 && request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }
  }

  private static ClientErrorException tooLarge(int limit) {
    return new ClientErrorException(
        "The body is larger than %,d bytes".formatted(limit), Status.REQUEST_ENTITY_TOO_LARGE);
  }

  /** A body sent in chunks does not say how large it is. */
  private static final class Limited extends FilterInputStream {

    private final int limit;
    private int total;

    Limited(InputStream body, int limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      total += bytes;
      if (total > limit) {
        throw tooLarge(limit);
      }
    }
  }
}
