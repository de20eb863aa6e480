package org.acme.todo.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RateLimitTest.Tight.class)
class RateLimitTest {
  private static final String TASKS = "/api/v1/tasks";

  /** A test's own, because what others have used up stays used up. */
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();

  private final String address = "192.0.2." + NEXT_ADDRESS.incrementAndGet();

  public static class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "todo.rate-limit.enabled", "true",
          "todo.rate-limit.session", "4",
          "todo.rate-limit.address", "8",
          "todo.rate-limit.new-sessions", "2",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @Test
  void aSessionMayAskSoOftenAndIsThenToldWhenToComeBack() {
    String session = from(address).get(TASKS).cookie("session");
    for (int i = 0; i < 4; i++) {
      from(address).cookie("session", session).get(TASKS).then().statusCode(200);
    }

    Response refused = from(address).cookie("session", session).get(TASKS);

    expectTooMany(refused, "this session");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 16);
  }

  @Test
  void aSessionIsLimitedFromWhereverItAsks() {
    String session = from(address).get(TASKS).cookie("session");
    for (int i = 0; i < 4; i++) {
      from("198.51.100." + i).cookie("session", session).get(TASKS).then().statusCode(200);
    }

    expectTooMany(from(address).cookie("session", session).get(TASKS), "this session");
  }

  @Test
  void anAddressMakesOnlySoManySessions() {
    from(address).get(TASKS).then().statusCode(200);
    String session = from(address).get(TASKS).cookie("session");

    expectTooMany(from(address).get(TASKS), "new sessions from this address");
    from(address).cookie("session", session).get(TASKS).then().statusCode(200);
    from("203.0.113.1").get(TASKS).then().statusCode(200);
  }

  @Test
  void anAddressMayAskSoOftenInAllItsSessions() {
    for (int i = 0; i < 2; i++) {
      String session = from(address).get(TASKS).cookie("session");
      for (int j = 0; j < 3; j++) {
        from(address).cookie("session", session).get(TASKS).then().statusCode(200);
      }
    }

    expectTooMany(from(address).get(TASKS), "this address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api/v1/tasks", "/%61pi/v1/tasks", "/./api/v1/tasks"})
  void anotherSpellingOfThePathIsTheSameApi(String path) {
    for (int i = 0; i < 8; i++) {
      from(address).get("/api/v1/openapi-of-old").then().statusCode(404);
    }

    expectTooMany(from(address).urlEncodingEnabled(false).get(path), "this address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/health/live", "/static/test/color-scheme.js"})
  void whatIsNotTheApiIsNotLimited(String path) {
    for (int i = 0; i < 10; i++) {
      from(address).get(path).then().statusCode(200);
    }
  }

  private static void expectTooMany(Response response, String whose) {
    response.then().statusCode(429).contentType("application/problem+json");
    assertThat(response.jsonPath().getString("detail")).contains(whose);
    assertThat(response.header("Retry-After")).isNotBlank();
  }

  private static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address);
  }
}
