package org.acme.todo.ratelimit;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts requests to the API before any other work is done for them. */
class AddressLimit {
  private static final String API = "/api/";

  private final RateLimits limits;

  AddressLimit(RateLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true)
  void count(RoutingContext request) {
    // Normalised, because //api and /%61pi reach the same resources.
    if (request.normalizedPath().startsWith(API)) {
      limits.takeFromAddress(request.request());
    }
  }
}
