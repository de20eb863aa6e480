package org.acme.toolkit.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.acme.toolkit.document.job.DocumentJobs;
import org.acme.toolkit.document.job.Shares;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.ratelimit.Caller;
import org.acme.toolkit.request.PartHeaderLimit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Limits the number of documents that are received or sent, which need disk space and memory too.
 */
class DocumentConnections {

  private final Shares places;
  private final ManagedExecutor threads;

  DocumentConnections(DocumentJobs jobs, ManagedExecutor threads) {
    this.threads = threads;
    this.places = jobs.connections();
  }

  /**
   * Before the resource is matched, because a form is read at that time.
   *
   * @throws ProblemException 429 if the caller has its share of connections; 503 if the maximum
   *     number of them is open
   */
  @ServerRequestFilter(preMatching = true)
  void admit(ContainerRequestContext request, @Context RoutingContext connection) {
    if (!request.getMethod().equals(HttpMethod.POST) || !hasDocuments(request)) {
      return;
    }
    Runnable leave = places.take(Caller.of(connection));
    connection.addEndHandler(ended -> leave.run());
    if (connection.response().closed()) {
      leave.run(); // The handler was added too late and is never called.
    }
    String boundary =
        HeaderUtil.extractQuotedValueFromHeader(
            String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE)), "boundary");
    if (boundary != null) {
      request.setEntityStream(new PartHeaderLimit(request.getEntityStream(), boundary));
      // The framework reads from this stream only in threads that may block.
      ResteasyReactiveRequestContext current = CurrentRequestManager.get();
      current.suspend();
      current.resume(threads);
    }
  }

  private static boolean hasDocuments(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    MediaType type = request.getMediaType();
    return path.startsWith(DocumentResource.PATH)
        || path.startsWith(ComparisonResource.PATH)
            && type != null
            && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }
}
