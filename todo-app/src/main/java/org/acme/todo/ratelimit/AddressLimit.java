package org.acme.todo.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts a request to the API before anything is done for it. */
class AddressLimit {
  private static final String API = "/api/";

  private final RateLimits limits;

  AddressLimit(RateLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true)
  void count(HttpServerRequest request) {
    if (request.path().startsWith(API)) {
      limits.takeFromAddress(request.remoteAddress().hostAddress());
    }
  }
}
