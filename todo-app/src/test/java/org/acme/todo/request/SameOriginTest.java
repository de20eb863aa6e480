package org.acme.todo.request;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SameOriginTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";

  @TestHTTPResource URL url;

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "anything"})
  void rejectsChangesFromAnotherSite(String site) {
    expectForbidden(post(SITE, site));
    given().header(SITE, site).get(TASKS).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void acceptsChangesFromThePageAndTheUser(String site) {
    post(SITE, site).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "http://localhost", "http://localhost:1", "null", "%%"})
  void rejectsChangesFromAnotherOrigin(String origin) {
    expectForbidden(post(ORIGIN, origin));
    given().header(ORIGIN, origin).get(TASKS).then().statusCode(200);
  }

  @Test
  void acceptsChangesFromTheSameOrigin() {
    post(ORIGIN, url.getProtocol() + "://" + url.getAuthority()).then().statusCode(201);
    // The proxy ends TLS, so the application sees another scheme.
    post(ORIGIN, "https://" + url.getAuthority()).then().statusCode(201);
  }

  @Test
  void acceptsChangesFromClientsThatAreNotBrowsers() {
    post("Accept", "*/*").then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
  void rejectsEveryChangingMethodFromAnotherSite(String method) {
    expectForbidden(given().header(SITE, "cross-site").request(method, TASKS + "/any"));
  }

  private static void expectForbidden(Response response) {
    response.then().statusCode(403).contentType("application/problem+json");
  }

  private static Response post(String header, String value) {
    return given()
        .header(header, value)
        .contentType(ContentType.JSON)
        .body("{\"name\":\"a\"}")
        .post(TASKS);
  }
}
