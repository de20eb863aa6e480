package org.acme.todo.ratelimit;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts a request to the API before anything is done for it. */
class AddressLimit {
  private static final String API = "/api/";

  private final RateLimits limits;

  AddressLimit(RateLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true)
  void count(RoutingContext request) {
    // Normalised: //api and /%61pi lead to the same resources.
    if (request.normalizedPath().startsWith(API)) {
      limits.takeFromAddress(request.request().remoteAddress().hostAddress());
    }
  }
}
