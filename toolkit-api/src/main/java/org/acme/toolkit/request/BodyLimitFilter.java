package org.acme.toolkit.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses forms that are larger than any document with its glossary. Other bodies were read before,
 * by {@link BodyBuffer}. The server's own limit is higher, because the server closes the connection
 * instead of answering.
 */
class BodyLimitFilter {
  /** In bytes. This is enough for a document of 20 MB and the other fields. */
  private static final int FORM = 21 * 1024 * 1024;

  /** Before the resource is matched, because a form is read at that time. */
  @ServerRequestFilter(preMatching = true)
  void refuseLargeForms(ContainerRequestContext request) {
    MaxBody.enforce(request, FORM);
  }
}
