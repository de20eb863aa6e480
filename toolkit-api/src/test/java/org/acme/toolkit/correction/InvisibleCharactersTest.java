package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text gets the same corrections with invisible characters as without. */
@QuarkusTest
class InvisibleCharactersTest {

  private static final String TEXT =
      "The system is a error in the document. The user go to to the page, and it have three"
          + " buttons. A café recieves the the order, REQ-1 keeps `teh code`, and teh end is near.";

  private static final List<String> INVISIBLE =
      List.of("\u00AD", "\u200B", "\u2060", "\uFEFF", "\u200E", "\uFE0F", "\u00AD\u00AD");

  private static final String PATTERN = "[\u00AD\u200B\u2060\uFEFF\u200E\uFE0F]";

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changeNoEdit(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder(TEXT);
    for (int i = 0; i <= seed; i++) {
      text.insert(
          random.nextInt(text.length() + 1), INVISIBLE.get(random.nextInt(INVISIBLE.size())));
    }

    JsonPath expected = correct(TEXT);
    JsonPath correction = correct(text.toString());

    assertThat(correction.getList("edits.rule")).isEqualTo(expected.getList("edits.rule"));
    assertThat(correction.getList("edits.replacements"))
        .isEqualTo(expected.getList("edits.replacements"));
    assertThat(correction.getList("edits.applied")).isEqualTo(expected.getList("edits.applied"));
    assertThat(correction.getString("correctedText").replaceAll(PATTERN, ""))
        .isEqualTo(expected.getString("correctedText"));
  }

  @Test
  void accentsThatAreCharactersOfTheirOwnChangeNoEdit() {
    String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);

    JsonPath correction = correct(decomposed);

    assertThat(correction.getList("edits.rule")).isEqualTo(correct(TEXT).getList("edits.rule"));
    assertThat(correction.getString("correctedText")).contains("cafe\u0301");
  }

  /** Editors let them stand for a footnote, a field or markup. */
  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u2060", "\uFEFF", "\u2060\u2060"})
  void separateSpacesAndPunctuation(String invisible) {
    assertThat(correct("The system %s shall stop now.".formatted(invisible)).getList("edits"))
        .isEmpty();
    assertThat(correct("The system shall stop now %s.".formatted(invisible)).getList("edits"))
        .isEmpty();
    assertThat(correct("The system  shall stop now.").getList("edits.rule"))
        .containsExactly("CONSECUTIVE_SPACES");
  }

  private static JsonPath correct(String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", "en"))
        .post("/api/v1/corrections")
        .jsonPath();
  }
}
