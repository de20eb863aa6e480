package org.acme.todo.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are larger than the resource accepts. The server's own limit is higher,
 * because the server closes the connection instead of answering.
 */
class BodyLimitFilter {
  /** Bytes; more than any task needs. */
  private static final int DEFAULT = 64 * 1024;

  @ServerRequestFilter
  void refuseLargeBodies(ContainerRequestContext request, ResourceInfo resource) {
    BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    MaxBody.enforce(request, limit == null ? DEFAULT : limit.value());
  }
}
