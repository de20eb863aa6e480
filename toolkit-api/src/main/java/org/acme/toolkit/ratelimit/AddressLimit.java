package org.acme.toolkit.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts a request before anything is done for it. Whatever comes to a filter is for the API: page,
 * health, metrics and documentation are answered before.
 */
class AddressLimit {

  private static final int BEFORE_ACCESS_KEYS = Priorities.AUTHENTICATION - 1;

  private final RateLimits limits;

  AddressLimit(RateLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true, priority = BEFORE_ACCESS_KEYS)
  void count(HttpServerRequest request) {
    limits.takeFromAddress(request);
  }
}
