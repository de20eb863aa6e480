package org.acme.toolkit.request;

import io.vertx.ext.web.RoutingContext;

/** How large bodies may be that are no forms. */
final class BodyLimits {
  /** In bytes. If every UTF-16 code unit is escaped, 100,000 of them need 600 kB of JSON. */
  private static final int JSON = 1024 * 1024;

  private BodyLimits() {}

  /** In bytes. */
  static int of(RoutingContext request) {
    return JSON;
  }
}
