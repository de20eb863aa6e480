package org.acme.todo.request;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ForbiddenException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a browser do here. The session cookie's SameSite attribute says
 * the same, but to browsers only, and takes every subdomain for the same site.
 */
class SameOrigin {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  /** "none": the user did it, for example from a bookmark. */
  private static final Set<String> ACCEPTED_SITES = Set.of("same-origin", "none");

  @ServerRequestFilter(preMatching = true)
  void refuseOtherOrigins(HttpServerRequest request) {
    if (SAFE_METHODS.contains(request.method().name())) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean sameSite = site == null || ACCEPTED_SITES.contains(site);
    boolean sameOrigin = origin == null || isOf(origin, request.authority().toString());
    if (!sameSite || !sameOrigin) {
      throw new ForbiddenException("Requests from other origins may not change anything");
    }
  }

  /** Not the scheme as well: behind a proxy that ends TLS the application does not know it. */
  private static boolean isOf(String origin, String authority) {
    try {
      return authority.equalsIgnoreCase(new URI(origin).getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
