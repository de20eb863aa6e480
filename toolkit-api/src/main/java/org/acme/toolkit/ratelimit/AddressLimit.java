package org.acme.toolkit.ratelimit;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts requests to the API before any other work is done for them. Requests for the page, health,
 * metrics and documentation are answered before they reach this filter.
 */
class AddressLimit {
  private static final int BEFORE_ACCESS_KEYS = Priorities.AUTHENTICATION - 1;

  private final RateLimits limits;

  AddressLimit(RateLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true, priority = BEFORE_ACCESS_KEYS)
  void count(@Context RoutingContext request) {
    limits.takeFromAddress(request);
  }
}
