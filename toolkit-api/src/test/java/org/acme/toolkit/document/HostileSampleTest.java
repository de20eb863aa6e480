package org.acme.toolkit.document;

import static io.restassured.RestAssured.get;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.acme.toolkit.hostile.HostileDocument;
import org.acme.toolkit.hostile.HostileDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every hostile document in a small size. */
@QuarkusTest
class HostileSampleTest {

  private static final int TEXT = 60_000;
  private static final int XML = 1_000_000;

  static Stream<HostileDocument> documents() {
    return HostileDocuments.ofSize(TEXT, XML);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void answersAndStaysAlive(HostileDocument document) {
    // Translation needs the reader only, because no provider is configured.
    Response answer = send(form(document.fileName(), document.content().get(), "translate:fr"));

    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 413, 422);
    if (answer.statusCode() != 200) {
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.jsonPath().getString("requestId")).isNotBlank();
    }
    assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
  }
}
