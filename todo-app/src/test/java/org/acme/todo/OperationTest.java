package org.acme.todo;

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
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Health, metrics and the description of the API. */
@QuarkusTest
class OperationTest {
  @TestHTTPResource URI server;

  @Test
  void applicationIsLiveAndReady() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", equalTo(List.of("MongoDB")));
  }

  @Test
  void countsRequestsByRouteAndNotByTask() {
    given().get("/api/v1/tasks/65a000000000000000000000").then().statusCode(404);
    given().post("/api/v1/tasks/65a000000000000000000000").then().statusCode(405);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/api/v1/tasks/{id}\""))
        .body(not(containsString("65a000000000000000000000")));
  }

  /** Each name would add a series to the metrics. */
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
      send(request.formatted("/api/v1/tasks") + " HTTP/1.1\r\nHost: localhost\r\n");
      send(
          request.formatted("/api/v1/tasks")
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n");
    }

    given().get("/q/metrics").then().body(not(containsStringIgnoringCase("strange")));
  }

  /** Reads only the status, because the server waits for the body that some requests announce. */
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
        .accept("application/json")
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .body("openapi", containsString("3.1"));
    given().get("/api/v1/docs").then().statusCode(200).body(containsString("/api/v1/openapi"));
  }

  @Test
  void documentationLoadsNothingFromOtherOrigins() {
    given()
        .get("/api/v1/docs/")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'self'; base-uri 'none'"));
  }
}
