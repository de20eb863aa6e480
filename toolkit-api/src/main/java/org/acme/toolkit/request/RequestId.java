package org.acme.toolkit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.acme.toolkit.problem.Problem;
import org.jboss.logging.MDC;

/**
 * Gives each request an id that connects its answer with its lines in the log. A caller or a proxy
 * can send its own id.
 */
class RequestId {
  private static final String HEADER = "X-Request-Id";

  /** Only characters that are harmless in a log line and in a header. */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Before all other filters, so that everything they log or answer has the id. */
  static final int PRIORITY = 10_000;

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, PRIORITY);
  }

  private static void assign(RoutingContext request) {
    String sent = request.request().getHeader(HEADER);
    String id =
        sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.response().putHeader(HEADER, id);
    MDC.put(Problem.REQUEST_ID, id);
    request.next();
  }
}
