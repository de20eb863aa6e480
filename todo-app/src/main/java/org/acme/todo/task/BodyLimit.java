package org.acme.todo.task;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are larger than any task or any file of tasks. The server's own limit lies
 * above both, because it can only cut a connection.
 */
class BodyLimit {
  private static final int TASK = 64 * 1024;
  private static final int FILE = 16 * 1024 * 1024;

  @ServerRequestFilter
  void refuseLargeBodies(ContainerRequestContext request, ResourceInfo resource) {
    int limit = resource.getResourceClass() == TaskFileResource.class ? FILE : TASK;
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    if (request.getLength() < 0 && request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }
  }

  private static ClientErrorException tooLarge(int limit) {
    return new ClientErrorException(
        "The body is larger than " + limit + " bytes", Status.REQUEST_ENTITY_TOO_LARGE);
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
