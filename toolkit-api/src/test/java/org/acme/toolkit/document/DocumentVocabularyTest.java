package org.acme.toolkit.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that requirements and faults are those of the whole document. */
@QuarkusTest
class DocumentVocabularyTest {

  /** Longer than what is analysed in one piece. */
  private static final String LONG = "The clerk waits in the hall.\n\n".repeat(4_000);

  @Test
  void reportListsTheRequirementsOfASegment() {
    JsonPath report =
        report("Hello world, this is a text.\n\nFR-1 \u200BThe page shall be user-friendly.\n");

    assertThat(report.getList("requirements")).hasSize(1);
    Map<String, Object> found = report.getMap("requirements[0].requirement");
    assertThat(report.getInt("requirements[0].segment")).isEqualTo(1);
    assertThat(found)
        .containsEntry("id", "FR-1")
        .containsEntry("text", "The page shall be user-friendly.")
        .containsEntry("offset", 6)
        .containsEntry("score", 60);
    assertThat(report.getInt("summary.score")).isZero();
    assertThat(report.getInt("summary.requirements")).isEqualTo(1);
  }

  @Test
  void aLongDocumentIsOneText() {
    JsonPath report =
        report(
            "The request exchange (RQX) shall end a session after 15 minutes.\n\n"
                + LONG
                + "The request exchange shall end a session after 30 minutes.\n\n"
                + "The RQX stores the order.\n");

    assertThat(report.getList("segments.findings.rule.flatten()"))
        .doesNotContain("UNDEFINED_ACRONYM");
    assertThat(report.getList("requirements")).hasSize(2);
  }

  @Test
  void faultNamesItsSegments() {
    String text = "The session shall end after %d minutes.\n\n";

    JsonPath report = report(text.formatted(15) + LONG + text.formatted(30));

    assertThat(report.getList("faults")).hasSize(1);
    assertThat(report.getString("faults[0].fault.kind")).isEqualTo("conflicting-quantities");
    assertThat(report.getList("faults[0].segments", Integer.class)).isEqualTo(List.of(0, 4_001));
    assertThat(report.getList("faults[0].fault.places.offset", Integer.class))
        .isEqualTo(List.of(0, 0));
  }

  @Test
  void aDocumentThatIsNotExaminedHasNoScore() {
    JsonPath report = report("The page shall be user-friendly.\n", "correct");

    assertThat(report.getList("requirements")).isEmpty();
    assertThat(report.getMap("summary")).isNull();
  }

  private static JsonPath report(String text) {
    return report(text, "vocabulary");
  }

  private static JsonPath report(String text, String operation) {
    String events =
        given()
            .multiPart("file", "a.txt", text.getBytes(StandardCharsets.UTF_8))
            .multiPart("operations", operation)
            .multiPart("language", "en-US")
            .accept("text/event-stream")
            .post("/api/v1/documents")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String result = events.substring(events.indexOf("event: result"));
    return JsonPath.from(result.substring(result.indexOf('{'))).setRootPath("report");
  }
}
