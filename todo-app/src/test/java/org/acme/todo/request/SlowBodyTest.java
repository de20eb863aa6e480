package org.acme.todo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How bodies are read: also those that are announced and sent slowly or never. */
@QuarkusTest
class SlowBodyTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final String IMPORT = TASKS + "/import";

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
  @Timeout(60)
  void occupyNoThread() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      slow.add(announce(TASKS));
    }

    given().get("/q/health/ready").then().statusCode(200);
    post(TASKS, "{\"name\":\"a\"}").then().statusCode(201);
  }

  @Test
  @Timeout(60)
  void areToldWhenTheirTimeIsUp() throws IOException {
    try (RawRequest request = announce(TASKS)) {
      assertThat(request.answer())
          .startsWith("HTTP/1.1 408 ")
          .contains("urn:problem-type:request-timeout");
    }
  }

  @Test
  @Timeout(60)
  void importsWaitForAPlaceOnlyShortly() throws Exception {
    String file = "{\"version\":1,\"tasks\":[]}";
    slow.add(announce(IMPORT));
    slow.add(announce(IMPORT));
    // The connections are there before their requests are read.
    Response refused = post(IMPORT, file);
    while (refused.statusCode() == 200) {
      refused = post(IMPORT, file);
    }

    refused.then().statusCode(503).contentType("application/problem+json");
    assertThat(refused.header("Retry-After")).isNotBlank();

    leave();
    while (post(IMPORT, file).statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  @Timeout(60)
  void importsWhoseClientsLeaveGiveTheirPlacesBack() throws Exception {
    String tasks = "{\"version\":1,\"tasks\":[]}";
    String file = tasks + " ".repeat(1 << 20);
    for (int i = 0; i < 20; i++) {
      new RawRequest(server, head(IMPORT, file.length()) + file).close();
    }

    while (post(IMPORT, tasks).statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Java's client asks for HTTP/2 unless told otherwise. */
  @Test
  void clientsThatAskForHttp2AreAnswered() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(TASKS))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"a\"}"))
            .build();

    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(201);
  }

  private RawRequest announce(String path) throws IOException {
    return new RawRequest(server, head(path, 1000) + "{");
  }

  private static String head(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: "
        + length
        + "\n\n";
  }

  private static Response post(String path, String body) {
    return given().contentType("application/json").body(body).post(path);
  }
}
