package org.acme.todo.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that another site makes a browser request (CSRF). The session cookie's SameSite
 * attribute protects in browsers only, and it accepts every subdomain of our site.
 */
class SameOrigin {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  /** "none": the user started the request, for example from a bookmark. */
  private static final Set<String> ACCEPTED_SITES = Set.of("same-origin", "none");

  @ServerRequestFilter(preMatching = true)
  void refuseOtherOrigins(HttpServerRequest request) {
    if (SAFE_METHODS.contains(request.method().name())) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean sameSite = site == null || ACCEPTED_SITES.contains(site);
    boolean sameOrigin = origin == null || isOf(origin, request.authority());
    if (!sameSite || !sameOrigin) {
      throw new ProblemException(
          ProblemType.OTHER_ORIGIN, "Requests from other origins may not change anything.");
    }
  }

  /** Ignores the scheme: the application does not know it behind a proxy that ends TLS. */
  private static boolean isOf(String origin, HostAndPort authority) {
    try {
      // HTTP/1.0 allows requests without an authority.
      return authority != null
          && authority.toString().equalsIgnoreCase(new URI(origin).getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
