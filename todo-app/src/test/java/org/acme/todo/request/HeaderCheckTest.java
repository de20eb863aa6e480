package org.acme.todo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderCheckTest {
  private static final String TASKS = "/api/v1/tasks";

  @TestHTTPResource URI server;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: a/b/c",
        "Content-Type: /",
        "Content-Type: ;",
        "Content-Type: application",
        "Content-Type: application/json, text/plain",
        "Content-Type: application/json; charset=bogus",
        "Content-Type: application/json; charset=*",
        "Content-Type:",
        "Accept: a",
        "Accept: ;;;",
        "Accept: text/plain, a/b/c",
      })
  void refusesMalformedMediaTypes(String header) throws IOException {
    for (String method : new String[] {"GET", "DELETE", "POST"}) {
      assertThat(answer(method, header, ""))
          .startsWith("HTTP/1.1 400 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains(header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept:",
        "Accept: */*",
        "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "X-Forwarded-For: 999.1.1.1",
        "X-Forwarded-For:",
        "X-Original-Forwarded-For: 999.1.1.1, a b",
        "X-Forwarded-Proto: ht tp",
        "X-Forwarded-Host: a b",
        "Forwarded: for=;proto=\"ht tp\"",
      })
  void answersWhateverHeadersAProxyForwards(String header) throws IOException {
    assertThat(answer("GET", header, "")).startsWith("HTTP/1.1 200 ");
    assertThat(
            answer("POST", header + "\nContent-Type: application/json", "{\"name\":\"forwarded\"}"))
        .startsWith("HTTP/1.1 201 ");
  }

  @Test
  void readsABodyWithTrailers() throws IOException {
    assertThat(
            send(
                "POST /api/v1/tasks HTTP/1.1\nHost: a\nConnection: close\n"
                    + "Content-Type: application/json\nTransfer-Encoding: chunked\n\n"
                    + "c\n{\"name\":\"x\"}\n0\nX-Trailer: x\n\n"))
        .startsWith("HTTP/1.1 201 ");
  }

  @Test
  void refusesAnOriginIfTheRequestHasNoHost() throws IOException {
    assertThat(
            send(
                "POST /api/v1/tasks HTTP/1.0\nOrigin: http://a\n"
                    + "Content-Type: application/json\nContent-Length: 2\n\n{}"))
        .contains(" 403 ");
  }

  @Test
  void findsNothingAtAPathWithMatrixParameters() {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/tasks/%25s;a")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void readsTheWayToATaskFromItsLocation() {
    String location =
        given()
            .contentType("application/json")
            .body("{\"name\":\"a\"}")
            .header("X-Forwarded-Proto", "https")
            .post(TASKS)
            .header("Location");

    assertThat(location).startsWith(TASKS + "/");
  }

  private String answer(String method, String header, String body) throws IOException {
    return send(
        method
            + " /api/v1/tasks HTTP/1.1\nHost: a\nConnection: close\nContent-Length: "
            + body.length()
            + "\n"
            + header
            + "\n\n"
            + body);
  }

  private String send(String bytes) throws IOException {
    try (RawRequest request = new RawRequest(server, bytes)) {
      return request.answer();
    }
  }
}
