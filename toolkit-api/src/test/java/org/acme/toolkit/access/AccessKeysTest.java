package org.acme.toolkit.access;

import static io.restassured.RestAssured.given;
import static org.acme.toolkit.Guarded.KEY;
import static org.acme.toolkit.Guarded.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.toolkit.Guarded;
import org.acme.toolkit.RecordedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Guarded.class)
class AccessKeysTest {

  private static final String CORRECTIONS = "/api/v1/corrections";

  /** Each test has its own address, because the rate limit counts the requests of all tests. */
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();

  private final String address = "192.0.2." + NEXT_ADDRESS.incrementAndGet();

  @ParameterizedTest
  @ValueSource(strings = {"Bearer " + KEY, "bearer " + OTHER_KEY})
  void acceptsEveryConfiguredKey(String authorization) {
    // The resource refuses this request, so it does not wait for an engine.
    post(CORRECTIONS, authorization).then().statusCode(400);
  }

  @Test
  void rejectsARequestWithoutAnAccessKey() {
    Response answer = caller().contentType(ContentType.JSON).body("{}").post(CORRECTIONS);

    isRefused(answer, "Bearer");
    answer.then().body("detail", equalTo("This API needs an access key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer another-key",
        "Bearer first-access-ke",
        "Bearer first-access-key-",
        "Bearer First-access-key",
        "Bearer first-access-key,second-access-key",
        "Bearer "
      })
  void rejectsAWrongAccessKey(String authorization) {
    Response answer = post(CORRECTIONS, authorization);

    // Clients may remove the trailing space, and then there is no key.
    isRefused(
        answer, authorization.equals("Bearer ") ? "Bearer" : "Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic Zmlyc3Q6YWNjZXNzLWtleQ==", KEY, "BearerX " + KEY, "Bearer"})
  void rejectsAnotherAuthenticationScheme(String authorization) {
    isRefused(post(CORRECTIONS, authorization), "Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "//api/v1/corrections",
        "/%61pi/v1/corrections",
        "/nothing/../api/v1/corrections"
      })
  void requiresAnAccessKeyForEverySpellingOfAPath(String path) {
    Response answer =
        caller().urlEncodingEnabled(false).contentType(ContentType.JSON).body("{}").post(path);

    isRefused(answer, "Bearer");
  }

  @Test
  void findsNothingAtAPathWithMatrixParameters() {
    caller()
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api;a=b/v1/corrections")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health/live",
        "/q/health/ready",
        "/q/metrics",
        "/api/v1/openapi",
        "/api/v1/docs"
      })
  void healthMetricsAndDocumentationNeedNoAccessKey(String path) {
    assertThat(caller().get(path).statusCode()).isIn(200, 503);
  }

  @Test
  void neverLogsAccessKeys() {
    try (var log = new RecordedLog()) {
      post(CORRECTIONS, "Bearer a-wrong-key");
      post(CORRECTIONS, "Bearer " + KEY);

      assertThat(log.lines()).doesNotContain("a-wrong-key", KEY);
    }
  }

  private Response post(String path, String authorization) {
    return caller()
        .header("Authorization", authorization)
        .contentType(ContentType.JSON)
        .body("{}")
        .post(path);
  }

  private RequestSpecification caller() {
    return given().header("X-Forwarded-For", address);
  }

  private static void isRefused(Response answer, String challenge) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", challenge)
        .body("type", equalTo("urn:problem-type:access-key-required"));
  }
}
