package org.acme.todo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those who run the application look at. */
@QuarkusTest
class OperationTest {
  @Test
  void itIsAliveAndReady() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", equalTo(List.of("MongoDB connection health check")));
  }

  @Test
  void requestsAreCountedByRouteAndNotByTask() {
    given().get("/api/v1/tasks/65a000000000000000000000").then().statusCode(404);
    given().post("/api/v1/tasks/65a000000000000000000000").then().statusCode(405);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/api/v1/tasks/{id}\""))
        .body(not(containsString("65a000000000000000000000")));
  }

  @Test
  void theApiIsDocumentedWhereItIs() {
    given()
        .accept("application/json")
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .body("openapi", containsString("3.1"));
    given().get("/api/v1/docs").then().statusCode(200).body(containsString("/api/v1/openapi"));
  }

  @Test
  void theDocumentationLoadsNothingFromElsewhere() {
    given()
        .get("/api/v1/docs/")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'self'; base-uri 'none'"));
  }
}
