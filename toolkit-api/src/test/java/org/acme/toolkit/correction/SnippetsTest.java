package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Corrects the snippets of specifications in snippets.txt and compares the results. */
@QuarkusTest
class SnippetsTest {

  static Stream<Arguments> snippets() throws IOException {
    try (InputStream file = SnippetsTest.class.getResourceAsStream("snippets.txt")) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.substring(all.indexOf('\n') + 1).split("\\n\\n"))
          .map(snippet -> snippet.strip().split("\\n=", 2))
          .map(both -> Arguments.of(both[0], both[1].isBlank() ? both[0] : both[1].stripLeading()));
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void correctsEverySnippetAsExpected(String snippet, String expected) {
    assertThat(
            given()
                .contentType(ContentType.JSON)
                .body(Map.of("text", snippet, "language", "en-US"))
                .post("/api/v1/corrections")
                .jsonPath()
                .getString("correctedText"))
        .isEqualTo(expected);
  }
}
