package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A specification of 26 sentences and a title with 32 mistakes, which stand between brackets. */
@QuarkusTest
class WarehouseSpecificationTest {

  private static final Pattern MISTAKE = Pattern.compile("\\[(.*?) > (.*?)\\]");

  private static final double LEAST_RECALL = 0.8;

  private List<String> mistakes;
  private List<String> applied;

  @BeforeEach
  void correctTheSpecification() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("warehouse.txt")) {
      String marked = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      mistakes =
          MISTAKE
              .matcher(marked)
              .results()
              .map(mistake -> mistake.group(1) + " > " + mistake.group(2))
              .toList();
      applied = applied(MISTAKE.matcher(marked).replaceAll("$1"));
    }
  }

  private static List<String> applied(String text) {
    JsonPath correction =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", text, "language", "en"))
            .post("/api/v1/corrections")
            .jsonPath();
    return correction.getList("edits.findAll { it.applied }", Map.class).stream()
        .map(edit -> edit.get("original") + " > " + ((List<?>) edit.get("replacements")).get(0))
        .toList();
  }

  @Test
  void changesNothingButMistakes() {
    assertThat(mistakes).hasSize(32).containsAll(applied);
  }

  @Test
  void correctsFourInFiveMistakes() {
    assertThat(applied).hasSizeGreaterThan((int) (LEAST_RECALL * mistakes.size()));
  }
}
