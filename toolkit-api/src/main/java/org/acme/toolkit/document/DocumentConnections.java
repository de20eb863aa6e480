package org.acme.toolkit.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.ratelimit.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits the number of documents that are received or sent, which need disk space and memory too.
 */
class DocumentConnections {

  private final Shares places;

  DocumentConnections(DocumentConfig config) {
    this.places = new Shares(config.connections(), config.connections() / 3);
  }

  /**
   * Before the resource is matched, because a form is read at that time.
   *
   * @throws ProblemException 429 if the caller has its share of connections; 503 if the maximum
   *     number of them is open
   */
  @ServerRequestFilter(preMatching = true)
  void admit(ContainerRequestContext request, @Context RoutingContext connection) {
    boolean isDocument =
        request.getMethod().equals(HttpMethod.POST)
            && request.getUriInfo().getPath().startsWith(DocumentResource.PATH);
    if (!isDocument) {
      return;
    }
    Runnable leave = places.take(Caller.of(connection));
    connection.addEndHandler(ended -> leave.run());
    if (connection.response().closed()) {
      leave.run(); // The handler was added too late and is never called.
    }
  }
}
