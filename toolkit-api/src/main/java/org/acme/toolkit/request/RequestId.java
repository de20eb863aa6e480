package org.acme.toolkit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Names each request, so that an answer and what was logged meanwhile can be brought together. A
 * caller, or a proxy before us, may bring its own name.
 */
public class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final String KEY = "requestId";

  /** Nothing that could break a log line or a header. */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Before all other filters: what those log or answer has the name already. */
  private static final int PRIORITY = 10_000;

  void register(@Observes Filters filters) {
    filters.register(RequestId::name, PRIORITY);
  }

  private static void name(RoutingContext request) {
    String sent = request.request().getHeader(HEADER);
    String id =
        sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    request.next();
  }

  /** The current request's name; null outside of requests. */
  public static String current() {
    return (String) MDC.get(KEY);
  }
}
