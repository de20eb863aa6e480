package org.acme.toolkit.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are larger than any text or any document with its glossary. The server's own
 * limit is higher, because the server closes the connection instead of answering.
 */
class BodyLimitFilter {
  /** In bytes. If every UTF-16 code unit is escaped, 100,000 of them need 600 kB of JSON. */
  private static final int JSON = 1024 * 1024;

  /** In bytes. This is enough for a document of 20 MB and the other fields. */
  private static final int FORM = 21 * 1024 * 1024;

  /** Before the resource is matched, because a form is read at that time. */
  @ServerRequestFilter(preMatching = true)
  void refuseLargeBodies(ContainerRequestContext request) {
    boolean form = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    MaxBody.enforce(request, form ? FORM : JSON);
  }
}
