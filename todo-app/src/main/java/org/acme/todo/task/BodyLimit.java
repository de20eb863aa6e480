package org.acme.todo.task;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is larger than any task; a file of tasks has the server's own limit. */
class BodyLimit {
  private static final int MAX_BYTES = 64 * 1024;

  @ServerRequestFilter
  void refuseLargeBodies(ContainerRequestContext request, ResourceInfo resource) {
    if (resource.getResourceClass() == TaskFileResource.class) {
      return;
    }
    if (request.getLength() > MAX_BYTES) {
      throw tooLarge();
    }
    if (request.getLength() < 0 && request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(
        "The body is larger than " + MAX_BYTES + " bytes", Status.REQUEST_ENTITY_TOO_LARGE);
  }

  /** A body sent in chunks does not say how large it is. */
  private static final class Limited extends FilterInputStream {
    private int left = MAX_BYTES;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw tooLarge();
      }
      return result;
    }
  }
}
