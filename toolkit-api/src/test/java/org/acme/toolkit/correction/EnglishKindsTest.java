package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten wrong and ten right sentences of each kind of mistake that our own rules find. */
@QuarkusTest
class EnglishKindsTest {

  private static final String CORRECTED = " > ";

  private static final String RIGHT = "= ";

  static List<String> wrongSentences() throws IOException {
    return lines().stream().filter(line -> line.contains(CORRECTED)).toList();
  }

  static List<String> rightSentences() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith(RIGHT))
        .map(line -> line.substring(RIGHT.length()))
        .toList();
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = EnglishKindsTest.class.getResourceAsStream("english-kinds.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("wrongSentences")
  void correctsTheMistake(String line) {
    String[] sentences = line.split(CORRECTED);

    assertThat(corrected(sentences[0])).isEqualTo(sentences[1]);
  }

  @ParameterizedTest
  @MethodSource("rightSentences")
  void leavesTheSentenceAlone(String sentence) {
    assertThat(corrected(sentence)).isEqualTo(sentence);
  }

  private static String corrected(String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", "en"))
        .post("/api/v1/corrections")
        .jsonPath()
        .getString("correctedText");
  }
}
