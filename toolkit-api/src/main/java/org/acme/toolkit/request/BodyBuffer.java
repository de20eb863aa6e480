package org.acme.toolkit.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import org.acme.toolkit.problem.ApiRoutes;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/**
 * Reads bodies before a worker thread is taken, so that clients that send slowly occupy no thread.
 * A form is too large for that; it only must arrive in time.
 */
class BodyBuffer {
  /** 20 MB take two minutes at 1.4 Mbit/s. */
  private static final Duration MAX_FORM_TIME = Duration.ofMinutes(2);

  /** After Quarkus' own check of the length, which is for forms. */
  private static final int AFTER_QUARKUS_LIMIT = -1;

  private final Duration maxTime;
  private final Duration maxFormTime;

  BodyBuffer() {
    this(Duration.ofSeconds(20), MAX_FORM_TIME);
  }

  BodyBuffer(Duration maxTime, Duration maxFormTime) {
    this.maxTime = maxTime;
    this.maxFormTime = maxFormTime;
  }

  void register(@Observes Router router) {
    for (String path : ApiRoutes.ALL) {
      router.route(path).order(AFTER_QUARKUS_LIMIT).handler(this::read);
    }
  }

  private void read(RoutingContext context) {
    if (hasNoBody(context.request())) {
      context.next();
      return;
    }
    boolean form = isForm(context.request());
    Duration time = form ? maxFormTime : maxTime;
    long timer = context.vertx().setTimer(time.toMillis(), id -> refuseIfIncomplete(context));
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    // The framework pauses a request that it has read, and then it does not count as ended any
    // more.
    context.request().end().onComplete(ended -> context.vertx().cancelTimer(timer));
    if (form) {
      context.next();
    } else {
      buffer(context, timer);
    }
  }

  private static boolean hasNoBody(HttpServerRequest request) {
    return request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
  }

  private static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  // Vert.x' own BodyHandler, which would replace setBody, does not say which limit was exceeded.
  @SuppressWarnings("deprecation")
  private static void buffer(RoutingContext context, long timer) {
    Buffer body = Buffer.buffer();
    int limit = BodyLimits.of(context);
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > limit) {
      context.fail(tooLarge(limit));
      return;
    }
    request.handler(
        chunk -> {
          if (body.length() + chunk.length() <= limit) {
            body.appendBuffer(chunk);
          } else if (!context.failed()) {
            context.fail(tooLarge(limit));
          }
        });
    request.endHandler(
        ended -> {
          context.vertx().cancelTimer(timer);
          if (!context.failed()) {
            context.setBody(body);
            context.next();
          }
        });
    request.resume();
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body is larger than %,d bytes.".formatted(limit));
  }

  private static void refuseIfIncomplete(RoutingContext context) {
    if (!context.request().isEnded() && !context.response().ended()) {
      context.fail(
          new ProblemException(
              ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time; send it again."));
    }
  }
}
