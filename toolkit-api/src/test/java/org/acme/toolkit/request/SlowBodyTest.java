package org.acme.toolkit.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How bodies are read: also those that are announced and sent slowly or never. */
@QuarkusTest
class SlowBodyTest {
  private static final String CORRECTIONS = "/api/v1/corrections";

  /** More than there are worker threads. */
  private static final int CLIENTS = 210;

  @TestHTTPResource URI server;

  private final List<RawRequest> slow = new ArrayList<>();

  @AfterEach
  void leave() throws IOException {
    for (RawRequest request : slow) {
      request.close();
    }
  }

  @Test
  @Timeout(120)
  void occupyNoThread() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      slow.add(announce());
    }

    given()
        .contentType("application/json")
        .body(Map.of("text", "A text.", "language", "en"))
        .post(CORRECTIONS)
        .then()
        .statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  @Timeout(60)
  void areToldWhenTheirTimeIsUp() throws IOException {
    try (RawRequest request = announce()) {
      assertThat(request.answer())
          .startsWith("HTTP/1.1 408 ")
          .contains("urn:problem-type:request-timeout");
    }
  }

  /** Java's client asks for HTTP/2 unless told otherwise. */
  @Test
  void clientsThatAskForHttp2AreAnswered() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(CORRECTIONS))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"text\": \"A text.\", \"language\": \"en\"}"))
            .build();

    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
  }

  private RawRequest announce() throws IOException {
    return new RawRequest(
        server,
        "POST "
            + CORRECTIONS
            + " HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 1000\n\n{");
  }
}
