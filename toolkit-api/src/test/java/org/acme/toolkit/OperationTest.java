package org.acme.toolkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What those who run the application look at, and what they must not find there. */
@QuarkusTest
class OperationTest {

  private static final String MARKER = "markertextthatnobodylogs";

  /** The bodies of all operations, right and wrong; each is sent to each of them. */
  private static final List<String> BODIES =
      List.of(
          "{\"text\":\"We recieve %s.\",\"language\":\"en\"}",
          "{\"text\":\"We recieve %s.\",\"language\":\"tlh\"}",
          "{\"text\":\"x\",\"language\":\"%s\"}",
          "{\"text\":\"x\",\"language\":\"en\",\"%s\":\"%s\"}",
          "{\"text\":{\"%s\":1},\"language\":\"en\"}",
          "{\"text\":\"x\",\"language\":\"en\",\"glossary\":[\"%s\"]}",
          "{\"texts\":[\"The service %s.\"],\"source\":\"en\",\"target\":\"es\"}",
          "{\"texts\":[\"The service %s.\"],\"source\":\"en\",\"target\":\"tlh\"}",
          "{\"text\": %s",
          "%s");

  @Test
  void requestsAreCountedByOperation() {
    given().contentType(ContentType.JSON).body("{}").post("/api/v1/corrections");

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/api/v1/corrections\""));
  }

  @Test
  void noTextIsInALogOrInMetrics() {
    Set<String> paths =
        given()
            .accept(ContentType.JSON)
            .get("/api/v1/openapi")
            .jsonPath()
            .<String, Object>getMap("paths")
            .keySet();
    assertThat(paths).isNotEmpty();

    try (var log = new RecordedLog()) {
      for (String path : paths) {
        for (String body : BODIES) {
          String sent = body.replace("%s", MARKER);
          given().contentType(ContentType.JSON).body(sent).post(path);
        }
        given()
            .multiPart("file", MARKER + ".txt", ("We recieve " + MARKER).getBytes())
            .multiPart("operations", "correct")
            .post(path);
      }

      assertThat(log.lines()).doesNotContainIgnoringCase(MARKER);
    }
    assertThat(given().get("/q/metrics").asString()).doesNotContainIgnoringCase(MARKER);
  }

  @Test
  void theApiIsDocumentedWhereItIs() {
    given()
        .accept(ContentType.JSON)
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .body("openapi", startsWith("3.1"))
        .body("components.securitySchemes.accessKey.scheme", equalTo("bearer"));
    given().get("/api/v1/docs").then().statusCode(200).body(containsString("/api/v1/openapi"));
  }

  @Test
  void theDocumentationLoadsNothingFromElsewhere() {
    given()
        .get("/api/v1/docs/")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'self'; base-uri 'none'"));
  }

  @Test
  void everyAnswerTellsBrowsersToBeStrict() {
    given()
        .get("/api/v1/corrections")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Strict-Transport-Security", startsWith("max-age="));
  }
}
