package org.acme.todo.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.todo.session.AccountCookies;
import org.acme.todo.task.Caller;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountLimitTest {
  @Inject MongoClient client;
  @Inject AccountCookies cookies;

  @Test
  void anAccountHasOneAllowanceForAllItsSessions() {
    RateLimitConfig tight =
        new SmallRyeConfigBuilder()
            .withMapping(RateLimitConfig.class)
            .withDefaultValue("todo.rate-limit.session", "4")
            .build()
            .getConfigMapping(RateLimitConfig.class);
    QuarkusMock.installMockForType(new RateLimits(tight), RateLimits.class);
    ObjectId account = new ObjectId();
    List<String> sessions = Stream.generate(() -> signedIn(account)).limit(2).toList();

    for (String session :
        List.of(sessions.get(0), sessions.get(1), sessions.get(0), sessions.get(1))) {
      get(session).then().statusCode(200);
    }

    assertThat(Caller.problem(get(sessions.get(0)), 429)).contains("this session");
    assertThat(Caller.problem(get(sessions.get(1)), 429)).contains("this session");
  }

  private static Response get(String session) {
    return given().cookie("__Host-session", session).get(Caller.TASKS);
  }

  private String signedIn(ObjectId account) {
    ObjectId session = new ObjectId();
    client
        .getDatabase("todo")
        .getCollection("users")
        .insertOne(
            new Document(
                Map.of("_id", session, "account", account, "created", Date.from(Instant.now()))));
    return cookies.of(session);
  }
}
