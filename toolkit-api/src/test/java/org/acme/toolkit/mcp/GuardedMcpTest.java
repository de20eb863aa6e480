package org.acme.toolkit.mcp;

import static io.restassured.RestAssured.given;
import static org.acme.toolkit.Guarded.KEY_OF_ASSISTANTS;
import static org.acme.toolkit.Guarded.OF_ONE_ADDRESS;
import static org.acme.toolkit.Guarded.OF_ONE_KEY;
import static org.acme.toolkit.Guarded.PAGE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.toolkit.Guarded;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Guarded.class)
class GuardedMcpTest {

  /** Each test has its own address, because the rate limit counts the requests of all tests. */
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();

  private final String address = "198.18.1." + NEXT_ADDRESS.incrementAndGet();

  @Test
  void needsAKeyForEveryMessage() {
    message().post(McpTest.PATH).then().statusCode(401);
    message().header("Authorization", "Bearer x").post(McpTest.PATH).then().statusCode(401);
    message().queryParam("apiKey", KEY_OF_ASSISTANTS).post(McpTest.PATH).then().statusCode(401);
    message()
        .header("Authorization", "Bearer " + KEY_OF_ASSISTANTS)
        .post(McpTest.PATH)
        .then()
        .statusCode(200);
  }

  @Test
  void countsMessagesOfAnAddress() {
    for (int i = 0; i < OF_ONE_ADDRESS; i++) {
      message().post(McpTest.PATH).then().statusCode(401);
    }

    message().post(McpTest.PATH).then().statusCode(429);
  }

  @Test
  void countsMessagesOfAKey() {
    for (int i = 0; i < OF_ONE_KEY; i++) {
      message()
          .header("Authorization", "Bearer " + Guarded.LIMITED_KEY_OF_ASSISTANTS)
          .post(McpTest.PATH)
          .then()
          .statusCode(200);
    }

    message()
        .header("Authorization", "Bearer " + Guarded.LIMITED_KEY_OF_ASSISTANTS)
        .post(McpTest.PATH)
        .then()
        .statusCode(429);
  }

  /** A page in a browser must not use an assistant's server. */
  @Test
  void allowsTheConfiguredOriginOnly() {
    message().header("Origin", "https://evil.example").post(McpTest.PATH).then().statusCode(403);
    message().header("Origin", PAGE).post(McpTest.PATH).then().statusCode(401);
  }

  private RequestSpecification message() {
    return given()
        .header("X-Forwarded-For", address)
        .contentType(ContentType.JSON)
        .accept("application/json, text/event-stream")
        .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
  }
}
