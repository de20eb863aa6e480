package org.acme.toolkit.languagetool;

import static io.restassured.RestAssured.given;
import static org.acme.toolkit.Guarded.KEY;
import static org.acme.toolkit.Guarded.OF_ONE_ADDRESS;
import static org.acme.toolkit.Guarded.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
class GuardedLanguageToolTest {

  private static final String CHECK = "/v2/check";

  /** Each test has its own address, because the rate limit counts the requests of all tests. */
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();

  private final String address = "198.18.0." + NEXT_ADDRESS.incrementAndGet();

  /** The form has no language, so that no test waits for an engine. */
  @Test
  void acceptsTheKeyInTheFormAndInTheHeader() {
    form().formParam("apiKey", KEY).post(CHECK).then().statusCode(400);
    form().header("Authorization", "Bearer " + KEY).post(CHECK).then().statusCode(400);
  }

  @Test
  void refusesAWrongKeyAndNoKey() {
    form().post(CHECK).then().statusCode(401).body("status", equalTo(401));
    form().formParam("apiKey", "another-key").post(CHECK).then().statusCode(401);
    form()
        .formParam("apiKey", KEY)
        .header("Authorization", "Bearer x")
        .post(CHECK)
        .then()
        .statusCode(401);
    // The key of a form counts at this address only, and not in the query, which is logged.
    form().formParam("apiKey", KEY).post("/api/v1/corrections").then().statusCode(401);
    form().queryParam("apiKey", KEY).post(CHECK).then().statusCode(401);
    caller()
        .contentType("application/x-www-form-urlencoded")
        .body("apiKey=%zz")
        .post(CHECK)
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/%6canguages", "/v2/./languages", "/v2/languages/../check"})
  void needsAKeyForOtherSpellingsOfAnOpenAddress(String path) {
    caller().urlEncodingEnabled(false).get(path).then().statusCode(401);
  }

  @Test
  void showsConstantsWithoutAKeyAndCountsThem() {
    for (int i = 0; i < OF_ONE_ADDRESS; i++) {
      caller().get("/v2/languages").then().statusCode(200);
    }

    caller().get("/v2/languages").then().statusCode(429);
  }

  @Test
  void allowsTheConfiguredOriginOnly() {
    Response page = form().header("Origin", PAGE).post(CHECK);
    Response stranger = form().header("Origin", "https://evil.example").post(CHECK);

    assertThat(page.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(stranger.statusCode()).isEqualTo(403);
  }

  @Test
  void neverLogsTheKeyOfAForm() {
    try (var log = new RecordedLog()) {
      form().formParam("apiKey", "a-wrong-key").post(CHECK);
      form().formParam("apiKey", KEY).post(CHECK);

      assertThat(log.lines()).doesNotContain("a-wrong-key", KEY);
    }
  }

  private RequestSpecification form() {
    return caller().contentType("application/x-www-form-urlencoded").formParam("text", "a");
  }

  private RequestSpecification caller() {
    return given().header("X-Forwarded-For", address);
  }
}
