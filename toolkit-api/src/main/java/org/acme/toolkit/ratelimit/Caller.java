package org.acme.toolkit.ratelimit;

import io.vertx.ext.web.RoutingContext;

/** Who sends a request: the holder of an access key, or else a network address. */
public final class Caller {

  private static final String ATTRIBUTE = Caller.class.getName();

  private Caller() {}

  static void set(RoutingContext request, String caller) {
    request.put(ATTRIBUTE, caller);
  }

  public static String of(RoutingContext request) {
    return request.get(ATTRIBUTE);
  }
}
