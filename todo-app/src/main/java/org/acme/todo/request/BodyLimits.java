package org.acme.todo.request;

import io.vertx.ext.web.RoutingContext;

/** How large bodies may be. */
public final class BodyLimits {
  public static final String IMPORT = "/api/v1/tasks/import";

  /** MiB; escaped, a list with all its notes needs twice as much as in the database. */
  public static final int IMPORT_MIB = 16;

  /** Bytes; more than any task needs. */
  private static final int DEFAULT = 64 * 1024;

  private BodyLimits() {}

  /** In bytes. */
  static int of(RoutingContext request) {
    return request.normalizedPath().equals(IMPORT) ? IMPORT_MIB * 1024 * 1024 : DEFAULT;
  }
}
