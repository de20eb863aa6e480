package org.acme.toolkit.mcp;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pages may send messages. A page whose name someone lets point to this machine has the
 * origin that it asks, so it passes the filter for other origins (DNS rebinding).
 */
@ApplicationScoped
class Origins {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final String AFTER_SCHEME = "://";

  private final List<String> configured;

  Origins(@ConfigProperty(name = "toolkit.cors.origin") Optional<List<String>> configured) {
    this.configured = configured.orElse(List.of());
  }

  boolean allow(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || configured.contains(origin)) {
      return true;
    }
    HostAndPort asked = request.authority();
    HostAndPort page =
        HostAndPort.parseAuthority(
            origin.substring(origin.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length()), -1);
    return asked != null
        && page != null
        && (THIS_MACHINE.contains(page.host()) || !page.host().equalsIgnoreCase(asked.host()));
  }
}
