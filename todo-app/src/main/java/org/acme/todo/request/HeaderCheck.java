package org.acme.todo.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.Violation;

/**
 * Refuses what Quarkus would answer 500 to, before anything is done: malformed headers with 400,
 * and with 404 a path with matrix parameters, which Quarkus REST decodes twice.
 */
class HeaderCheck {
  /** Directly after the request has its id. */
  private static final int PRIORITY = RequestId.PRIORITY - 1;

  void register(@Observes Filters filters) {
    filters.register(HeaderCheck::check, PRIORITY);
  }

  private static void check(RoutingContext context) {
    if (context.request().path().indexOf(';') >= 0) {
      context.fail(Status.NOT_FOUND.getStatusCode());
      return;
    }
    String malformed = malformedHeader(context.request());
    if (malformed == null) {
      context.next();
    } else {
      Violation violation = new Violation(malformed, "is malformed");
      context.fail(new ProblemException(Problem.of(violation)));
    }
  }

  private static String malformedHeader(HttpServerRequest request) {
    if (!request.headers().getAll(HttpHeaders.CONTENT_TYPE).stream()
        .allMatch(HeaderCheck::isType)) {
      return HttpHeaders.CONTENT_TYPE.toString();
    }
    if (!request.headers().getAll(HttpHeaders.ACCEPT).stream().allMatch(HeaderCheck::areTypes)) {
      return HttpHeaders.ACCEPT.toString();
    }
    return null;
  }

  private static boolean areTypes(String header) {
    return Stream.of(header.split(",")).allMatch(type -> type.isBlank() || isType(type));
  }

  /** A charset that does not exist would fail when the body is read. */
  private static boolean isType(String header) {
    try {
      String charset = MediaType.valueOf(header).getParameters().get(MediaType.CHARSET_PARAMETER);
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
