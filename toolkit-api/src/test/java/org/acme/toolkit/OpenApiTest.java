package org.acme.toolkit;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Checks that the committed description equals the one that is served, because clients are
 * generated from it.
 */
@QuarkusTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("../docs/api/toolkit-api.openapi.yaml");

  @Test
  void committedDescriptionEqualsTheServedDescription() throws IOException {
    String served = get("/api/v1/openapi").asString().stripTrailing() + "\n";
    if (Boolean.getBoolean("update-openapi")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }

    assertThat(COMMITTED)
        .as("Renew it with: mvn test -pl toolkit-api -Dtest=OpenApiTest -Dupdate-openapi=true")
        .hasContent(served);
  }
}
