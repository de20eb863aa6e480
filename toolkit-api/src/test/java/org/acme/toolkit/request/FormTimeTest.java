package org.acme.toolkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A form must arrive in time. The work on it may take longer. */
@Timeout(60)
class FormTimeTest {

  private static final Duration FORM_TIME = Duration.ofSeconds(1);
  private static final String FORM =
      "POST /api/v1/documents HTTP/1.1\nHost: a\nConnection: close\n"
          + "Content-Type: multipart/form-data; boundary=b\nContent-Length: 5\n\n";

  private final Vertx vertx = Vertx.vertx();
  private URI server;

  @BeforeEach
  void start() {
    Router router = Router.router(vertx);
    new BodyBuffer(FORM_TIME, FORM_TIME).register(router);
    router.route().handler(FormTimeTest::work).failureHandler(FormTimeTest::refuse);
    HttpServer started =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    server = URI.create("http://localhost:" + started.actualPort());
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aFormThatHasArrivedIsWorkedOnForLonger() throws IOException {
    try (var request = new RawRequest(server, FORM + "--b--")) {
      assertThat(request.answer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aFormThatDoesNotArriveIsRefused() throws IOException {
    try (var request = new RawRequest(server, FORM + "--b")) {
      assertThat(request.answer()).startsWith("HTTP/1.1 408 ").contains("did not arrive in time");
    }
  }

  /** Pauses the request after it was read, as Quarkus does. */
  private static void work(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.handler(chunk -> {});
    request.endHandler(
        ended -> {
          request.pause();
          context.vertx().setTimer(2 * FORM_TIME.toMillis(), id -> context.response().end("done"));
        });
    request.resume();
  }

  private static void refuse(RoutingContext context) {
    context
        .response()
        .setStatusCode(408)
        .end(context.failure().getMessage())
        .onComplete(sent -> context.request().connection().close());
  }
}
