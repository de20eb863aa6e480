package org.acme.toolkit.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.acme.toolkit.RecordedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {
  private static final String CORRECTIONS = "/api/v1/corrections";

  @TestHTTPResource URI server;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"language\":\"en\"}                             | text must not be blank",
        "{\"text\":\" \",\"language\":\"en\"}              | text must not be blank",
        "{\"text\":\"x\"}                                  | language must not be null",
        "{\"text\":\"x\",\"language\":\"en\",\"txt\":\"\"} | txt is not a known property (line 1)",
        "{\"text\":{},\"language\":\"en\"}                 | text has a wrong type (line 1)",
        "{\"text\":7,\"language\":\"en\"}                  | text has a wrong type (line 1)",
        "{\"text\":                                        | The body is not well-formed JSON (line 1).",
        "{\"text\":\"x\",\"text\":\"y\"}                   | The body is not well-formed JSON (line 1).",
        "[]                                                | The body is not the expected JSON (line 1).",
        "\"\"                                              | The body is not the expected JSON (line 1).",
      })
  void rejectsAnInvalidBodyAndSaysWhatIsWrong(String body, String detail) {
    isProblem(post(body), 400).body("detail", equalTo(detail));
  }

  @Test
  void rejectsContentAfterTheJsonBody() {
    isProblem(post("{\"text\":\"x\",\"language\":\"en\"} {}"), 400);
  }

  @Test
  void listsEveryBrokenConstraint() {
    isProblem(post("{\"text\":\"\",\"language\":\"?\"}"), 400)
        .body("type", equalTo("urn:problem-type:invalid-request"))
        .body("violations.field", equalTo(List.of("language", "text")))
        .body("violations[0].message", equalTo("must be a BCP 47 language tag or auto"))
        .body("violations[1].message", equalTo("must not be blank"));
  }

  @Test
  void errorOfTheFrameworkHasATypeAndNoViolations() {
    isProblem(given().get("/api/v1/nothing").then(), 404)
        .body("type", equalTo("urn:problem-type:not-found"))
        .body("title", equalTo("Not Found"))
        .body("$", not(hasKey("violations")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/nothing",
        "/api/v1/nothing",
        "/api/v1/docs/nothing",
        "/api/v1/corrections/nothing"
      })
  void answersWith404ForAnUnknownPath(String path) {
    isProblem(given().get(path).then(), 404).body("instance", equalTo(path));
    isProblem(given().contentType(ContentType.JSON).body("{}").post(path).then(), 404);
  }

  @Test
  void rejectsARequestWithoutABody() {
    isProblem(given().contentType(ContentType.JSON).post(CORRECTIONS).then(), 400);
  }

  @Test
  void reportsErrorsOfTheFrameworkAsProblems() {
    isProblem(given().contentType("text/plain").body("x").post(CORRECTIONS).then(), 415)
        .body("type", equalTo("urn:problem-type:unsupported-media-type"));
    isProblem(given().get(CORRECTIONS).then(), 405)
        .body("type", equalTo("urn:problem-type:method-not-allowed"));
    isProblem(
            given()
                .accept("image/png")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(CORRECTIONS)
                .then(),
            406)
        .body("type", equalTo("urn:problem-type:not-acceptable"));
  }

  @Test
  void internalErrorRevealsNothingAndLogsNoTextOfTheCaller() {
    try (var log = new RecordedLog()) {
      String answer =
          isProblem(given().body("marker-text").post("/api/v1/faulty").then(), 500)
              .body("detail", equalTo("Something went wrong."))
              .extract()
              .asString();

      assertThat(answer).doesNotContain("marker-text", "Exception", "org.acme");
      assertThat(log.lines())
          .contains("Request to /api/v1/faulty failed", "IllegalStateException", "FaultyResource")
          .doesNotContain("marker-text");
    }
  }

  /** Uses a socket, because HTTP clients send the body before they read the answer. */
  @Test
  void rejectsABodyThatIsTooLargeAndNamesTheLimit() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000000\r\n\r\n";
      socket.getOutputStream().write(request.formatted(CORRECTIONS).getBytes(US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"detail\":\"The body is larger than 23,068,672 bytes.\"");
    }
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(CORRECTIONS).then();
  }

  private static ValidatableResponse isProblem(ValidatableResponse response, int status) {
    JsonPath problem =
        response
            .statusCode(status)
            .contentType("application/problem+json")
            .body("status", equalTo(status))
            .extract()
            .jsonPath();
    assertThat(problem.getString("message")).isNotBlank().isEqualTo(problem.getString("detail"));
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("instance")).startsWith("/api");
    assertThat(problem.getString("requestId")).isEqualTo(response.extract().header("X-Request-Id"));
    return response;
  }
}
