package org.acme.todo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../docs/api/todo-app.openapi.yaml");

  /** The page's client is generated from the committed file; -Dupdate-openapi updates it. */
  @Test
  void committedDescriptionEqualsTheServedDescription() throws IOException {
    String served = given().get("/api/v1/openapi").then().statusCode(200).extract().asString();
    if (System.getProperty("update-openapi") != null) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(COMMITTED)
        .as("run with -Dtest=OpenApiTest -Dupdate-openapi to update it")
        .content()
        .isEqualTo(served);
  }
}
