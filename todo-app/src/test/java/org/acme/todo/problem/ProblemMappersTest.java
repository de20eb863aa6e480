package org.acme.todo.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemMappersTest {
  private static final String TASKS = "/api/v1/tasks";

  @TestHTTPResource URI server;

  @Test
  void problemHasTheStandardMembersAndAMessage() {
    JsonPath problem = problem(given().get(TASKS + "/nothing"), 404);

    assertThat(problem.getString("type")).isEqualTo("urn:problem-type:not-found");
    assertThat(problem.getString("title")).isEqualTo("Not Found");
    assertThat(problem.getString("instance")).isEqualTo(TASKS + "/nothing");
    assertThat(problem.getMap("")).doesNotContainKey("violations");
  }

  @Test
  void reportsTheLineOfMalformedJsonWithoutTheMessageOfTheParser() {
    JsonPath problem = problem(post(ContentType.JSON, "{\n\"name\":"), 400);

    assertThat(problem.getString("detail")).isEqualTo("The body is not well-formed JSON (line 2).");
  }

  @Test
  void reportsThePropertyOfAWrongTypeWithoutClassNames() {
    Response response = post(ContentType.JSON, "{\"name\":{}}");

    assertThat(problem(response, 400).getString("detail"))
        .isEqualTo("name has a wrong type (line 1)");
    assertThat(response.asString()).doesNotContain("org.acme", "java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/api/v1/nothing",
        "/api/v1/docs/nothing",
        "/api/v1/tasks/a/b",
        "/api"
      })
  void answers404ForAnUnknownPath(String path) {
    assertThat(problem(given().get(path), 404).getString("instance")).isEqualTo(path);
    problem(given().contentType(ContentType.JSON).body("{}").post(path), 404);
  }

  @Test
  void reportsErrorsOfTheFrameworkAsProblems() {
    assertType("method-not-allowed", problem(given().put(TASKS), 405));
    assertType("method-not-allowed", problem(given().post(TASKS + "/export"), 405));
    assertType("unsupported-media-type", problem(post(ContentType.TEXT, "milk"), 415));
    assertType("not-acceptable", problem(given().accept("image/png").get(TASKS), 406));
    assertType("not-found", problem(given().get("/api/nothing"), 404));
    assertType("unreadable-body", problem(post(ContentType.JSON, "{"), 400));
  }

  @Test
  void problemsDoNotMentionTheFramework() {
    List<Response> refused =
        List.of(
            given().put(TASKS),
            post(ContentType.TEXT, "milk"),
            given().contentType("nonsense").body(new byte[] {1}).post(TASKS),
            given().accept("image/png").get(TASKS),
            given().get("/api/nothing"),
            given().get(TASKS + "/nothing"));

    assertThat(refused)
        .extracting(Response::asString)
        .allSatisfy(
            body -> assertThat(body).doesNotContainPattern("@|resource method|header value"));
  }

  @Test
  void rejectsAChunkedBodyThatIsTooLargeAndNamesTheLimit() throws IOException {
    byte[] body = ("{\"name\":\"a\",\"notes\":\"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);
    HttpURLConnection request =
        (HttpURLConnection) URI.create(server + TASKS.substring(1)).toURL().openConnection();
    request.setRequestMethod("POST");
    request.setRequestProperty("Content-Type", "application/json");
    request.setChunkedStreamingMode(8_192);
    request.setDoOutput(true);
    request.getOutputStream().write(body);

    assertThat(request.getResponseCode()).isEqualTo(413);
    assertThat(new String(request.getErrorStream().readAllBytes(), UTF_8)).contains("65,536 bytes");
  }

  /** Uses a socket, because HTTP clients send the body before they read the answer. */
  @Test
  void rejectsABodyAboveTheLimitOfTheServer() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000000\r\n\r\n";
      socket.getOutputStream().write(request.formatted(TASKS).getBytes(US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"status\":413", "larger than 17,825,792 bytes");
    }
  }

  private static Response post(ContentType type, String body) {
    return given().contentType(type).body(body).post(TASKS);
  }

  private static void assertType(String kind, JsonPath problem) {
    assertThat(problem.getString("type")).isEqualTo("urn:problem-type:" + kind);
  }

  private static JsonPath problem(Response response, int status) {
    JsonPath problem =
        response
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .extract()
            .jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("message")).isNotBlank().isEqualTo(problem.getString("detail"));
    return problem;
  }
}
