package org.acme.toolkit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks health, metrics and logs, and what they must not contain. */
@QuarkusTest
class OperationTest {

  @TestHTTPResource URI server;

  private static final String MARKER = "markertextthatnobodylogs";

  /** Valid and invalid bodies of all operations. Each is sent to every operation. */
  private static final List<String> BODIES =
      List.of(
          "{\"text\":\"We recieve %s.\",\"language\":\"en\"}",
          "{\"text\":\"We recieve %s.\",\"language\":\"tlh\"}",
          "{\"text\":\"x\",\"language\":\"%s\"}",
          "{\"text\":\"x\",\"language\":\"en\",\"%s\":\"%s\"}",
          "{\"text\":{\"%s\":1},\"language\":\"en\"}",
          "{\"text\":\"x\",\"language\":\"en\",\"glossary\":[\"%s\"]}",
          "{\"texts\":[\"The service %s.\"],\"source\":\"en\",\"target\":\"es\"}",
          "{\"texts\":[\"The service %s.\"],\"source\":\"en\",\"target\":\"tlh\"}",
          "{\"text\": %s",
          "%s");

  @Test
  void countsRequestsByOperation() {
    given().contentType(ContentType.JSON).body("{}").post("/api/v1/corrections");

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/api/v1/corrections\""));
  }

  @Test
  void neverWritesTextsToLogsOrMetrics() {
    Set<String> paths =
        given()
            .accept(ContentType.JSON)
            .get("/api/v1/openapi")
            .jsonPath()
            .<String, Object>getMap("paths")
            .keySet();
    assertThat(paths).isNotEmpty();

    try (var log = new RecordedLog()) {
      for (String path : paths) {
        for (String body : BODIES) {
          String sent = body.replace("%s", MARKER);
          given().contentType(ContentType.JSON).body(sent).post(path);
        }
        given()
            .multiPart("file", MARKER + ".txt", ("We recieve " + MARKER).getBytes())
            .multiPart("operations", "correct")
            .post(path);
      }

      assertThat(log.lines()).doesNotContainIgnoringCase(MARKER);
    }
    assertThat(given().get("/q/metrics").asString()).doesNotContainIgnoringCase(MARKER);
  }

  /** Each unknown name would add a metric series that never goes away. */
  @Test
  void unknownMethodsAndPathsAddNoMetrics() throws IOException {
    List<String> requests =
        List.of(
            "STRANGE %s/strange",
            "STRANGE /strange",
            "GET %s/strange%%zz",
            "GET /strange%%zz",
            "GET /strange",
            "POST /strange",
            "GET /api/strange",
            "GET /q/strange",
            "GET /strange|{id}",
            "GET /strange\u0085",
            "GET /api/strange\u0085",
            "OPTIONS /api/strange");
    for (String request : requests) {
      send(request.formatted("/api/v1/corrections") + " HTTP/1.1\r\nHost: localhost\r\n");
      send(
          request.formatted("/api/v1/corrections")
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n");
    }

    given().get("/q/metrics").then().body(not(containsStringIgnoringCase("strange")));
  }

  /** Reads only the status, because some requests announce a body that the server waits for. */
  private void send(String head) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
      assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
          .startsWith("HTTP/1.1 ");
    }
  }

  @Test
  void servesTheDescriptionAndTheDocumentationOfTheApi() {
    given()
        .accept(ContentType.JSON)
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .body("openapi", startsWith("3.1"))
        .body("components.securitySchemes.accessKey.scheme", equalTo("bearer"));
    given().get("/api/v1/docs").then().statusCode(200).body(containsString("/api/v1/openapi"));
  }

  @Test
  void documentationLoadsNothingFromOtherOrigins() {
    given()
        .get("/api/v1/docs/")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'self'; base-uri 'none'"));
  }

  @Test
  void everyAnswerHasSecurityHeaders() {
    given()
        .get("/api/v1/corrections")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Strict-Transport-Security", startsWith("max-age="));
  }
}
