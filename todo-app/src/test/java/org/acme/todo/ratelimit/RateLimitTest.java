package org.acme.todo.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RateLimitTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final String ADDRESS = "192.0.2.1";

  private static final RateLimitConfig TIGHT =
      new SmallRyeConfigBuilder()
          .withMapping(RateLimitConfig.class)
          .withDefaultValues(
              Map.of(
                  "todo.rate-limit.session", "4",
                  "todo.rate-limit.address", "8",
                  "todo.rate-limit.new-sessions", "2",
                  "todo.rate-limit.feed", "2"))
          .build()
          .getConfigMapping(RateLimitConfig.class);

  /** Each test gets new limits, because the requests of earlier tests would count. */
  @BeforeEach
  void limit() {
    // A test profile with these limits would need another start of the application.
    QuarkusMock.installMockForType(new RateLimits(TIGHT), RateLimits.class);
  }

  @Test
  void limitsTheRequestsOfASessionAndSaysWhenToRetry() {
    String session = from(ADDRESS).get(TASKS).cookie("__Host-session");
    for (int i = 0; i < 4; i++) {
      from(ADDRESS).cookie("__Host-session", session).get(TASKS).then().statusCode(200);
    }

    Response refused = from(ADDRESS).cookie("__Host-session", session).get(TASKS);

    expectTooMany(refused, "this session");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 16);
  }

  @Test
  void limitsTheRequestsOfASessionFromAllAddresses() {
    String session = from(ADDRESS).get(TASKS).cookie("__Host-session");
    for (int i = 0; i < 4; i++) {
      from("198.51.100." + i).cookie("__Host-session", session).get(TASKS).then().statusCode(200);
    }

    expectTooMany(from(ADDRESS).cookie("__Host-session", session).get(TASKS), "this session");
  }

  @Test
  void limitsTheNewSessionsOfAnAddress() {
    from(ADDRESS).get(TASKS).then().statusCode(200);
    String session = from(ADDRESS).get(TASKS).cookie("__Host-session");

    expectTooMany(from(ADDRESS).get(TASKS), "new sessions from this address");
    from(ADDRESS).cookie("__Host-session", session).get(TASKS).then().statusCode(200);
    from("203.0.113.1").get(TASKS).then().statusCode(200);
  }

  @Test
  void limitsTheRequestsOfAnAddressInAllItsSessions() {
    for (int i = 0; i < 2; i++) {
      String session = from(ADDRESS).get(TASKS).cookie("__Host-session");
      for (int j = 0; j < 3; j++) {
        from(ADDRESS).cookie("__Host-session", session).get(TASKS).then().statusCode(200);
      }
    }

    expectTooMany(from(ADDRESS).get(TASKS), "this address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api/v1/tasks", "/%61pi/v1/tasks", "/./api/v1/tasks"})
  void limitsEverySpellingOfAPath(String path) {
    for (int i = 0; i < 8; i++) {
      from(ADDRESS).get("/api/v1/openapi-of-old").then().statusCode(404);
    }

    expectTooMany(from(ADDRESS).urlEncodingEnabled(false).get(path), "this address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/health/live", "/static/test/color-scheme.js"})
  void doesNotLimitRequestsOutsideTheApi(String path) {
    for (int i = 0; i < 10; i++) {
      from(ADDRESS).get(path).then().statusCode(200);
    }
  }

  /** nginx sends CloudFront's address, and beside it the chain with the visitor's. */
  @Test
  void countsForTheAddressThatCloudFrontSaw() {
    RateLimitConfig behindCloudFront =
        new SmallRyeConfigBuilder()
            .withMapping(RateLimitConfig.class)
            .withDefaultValues(
                Map.of("todo.rate-limit.new-sessions", "2", "todo.rate-limit.edge-proxies", "1"))
            .build()
            .getConfigMapping(RateLimitConfig.class);
    QuarkusMock.installMockForType(new RateLimits(behindCloudFront), RateLimits.class);
    for (int i = 0; i < 2; i++) {
      throughCloudFront("198.51.100." + i + ", " + ADDRESS).get(TASKS).then().statusCode(200);
    }

    expectTooMany(throughCloudFront(ADDRESS).get(TASKS), "new sessions from this address");
    throughCloudFront("192.0.2.2").get(TASKS).then().statusCode(200);
  }

  private static RequestSpecification throughCloudFront(String addresses) {
    return from("203.0.113.80").header("X-Original-Forwarded-For", addresses + ", 203.0.113.80");
  }

  @Test
  void limitsTheRequestsOfACalendarFeedFromAllAddresses() {
    String session = from(ADDRESS).get(TASKS).cookie("__Host-session");
    String feed =
        from(ADDRESS)
            .cookie("__Host-session", session)
            .post(TASKS + "/links/calendar")
            .path("path");
    for (int i = 0; i < 2; i++) {
      from("198.51.100." + i).get(feed).then().statusCode(200);
    }

    expectTooMany(from("203.0.113.1").get(feed), "this calendar feed");
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
