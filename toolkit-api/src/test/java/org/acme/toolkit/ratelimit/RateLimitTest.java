package org.acme.toolkit.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.toolkit.Guarded;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Guarded.class)
class RateLimitTest {
  /** Each test has its own address, because the rate limit counts the requests of all tests. */
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();

  private final String address = "198.51.100." + NEXT_ADDRESS.incrementAndGet();

  @Test
  void limitsTheRequestsOfAnAddressAndSaysWhenToRetry() {
    for (int i = 0; i < Guarded.OF_ONE_ADDRESS; i++) {
      assertThat(post(address, "none").statusCode()).isEqualTo(401);
    }

    isTooMany(post(address, "none"), "this address");
    assertThat(post("203.0.113.1", "none").statusCode()).isEqualTo(401);
  }

  @Test
  void limitsTheAddressThatTheProxyAdded() {
    for (int i = 0; i < Guarded.OF_ONE_ADDRESS; i++) {
      post("10.0.0." + i + ", " + address, "none");
    }

    isTooMany(post("10.0.0.99, " + address, "none"), "this address");
  }

  /** No other test uses this key, because this test uses up its requests. */
  @Test
  void limitsTheRequestsOfAKeyFromAllAddresses() {
    for (int i = 0; i < Guarded.OF_ONE_KEY; i++) {
      assertThat(post("203.0.113." + (10 + i), Guarded.LIMITED_KEY).statusCode()).isEqualTo(400);
    }

    isTooMany(post(address, Guarded.LIMITED_KEY), "this access key");
  }

  @Test
  void doesNotLimitRequestsOutsideTheApi() {
    for (int i = 0; i <= Guarded.OF_ONE_ADDRESS; i++) {
      given().header("X-Forwarded-For", address).get("/q/health/live").then().statusCode(200);
    }
  }

  private static void isTooMany(Response response, String whose) {
    response.then().statusCode(429).contentType("application/problem+json");
    assertThat(response.jsonPath().getString("detail")).contains(whose);
    assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 16);
  }

  /** Sends an empty request, which is refused without waiting for an engine. */
  private static Response post(String forwardedFor, String key) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/corrections");
  }
}
