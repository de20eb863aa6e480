package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample has twenty mistakes. The two that no rule finds yet are listed here too. */
@QuarkusTest
class SampleSpecificationTest {

  private String sample;
  private JsonPath correction;

  @BeforeEach
  void correctTheSample() throws IOException {
    sample = Files.readString(Path.of("../docs/samples/order-service-specification.md"));
    correction =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", sample, "language", "en"))
            .post("/api/v1/corrections")
            .jsonPath();
  }

  @Test
  void correctsEighteenOfTwentyMistakes() {
    assertThat(correction.getList("edits.findAll { it.applied }", Map.class))
        .extracting(
            edit -> edit.get("original") + " > " + ((List<?>) edit.get("replacements")).get(0))
        .containsExactly(
            "recieves > receives",
            "replace > replaces",
            "describe > describes",
            "An > A",
            "is is > is",
            "the the > the",
            "is > are",
            "are > is",
            "recieve > receive",
            "A > An",
            "send > sent",
            "a > an",
            "definied > defined",
            "there own > their own",
            "compresed > compressed",
            "beleives > believes",
            "seperate > separate",
            "have > has");
  }

  @Test
  void doesNotChangeTheTwoMistakesThatNoRuleFinds() {
    assertThat(correction.getString("correctedText"))
        .contains("which have caused", "header get the");
  }

  @Test
  void correctingTheCorrectedTextChangesNothing() {
    String corrected = correction.getString("correctedText");

    assertThat(
            given()
                .contentType(ContentType.JSON)
                .body(Map.of("text", corrected, "language", "en"))
                .post("/api/v1/corrections")
                .jsonPath()
                .getString("correctedText"))
        .isEqualTo(corrected);
  }

  @Test
  void changesNoTechnicalToken() {
    assertThat(tokens(correction.getString("correctedText")))
        .contains(
            "2.4.0-draft",
            "2026-10-05",
            "`POST /api/v1/orders`",
            "300 ms",
            "REQ-ORD-002",
            "`customerId`",
            "customerId",
            "422",
            "ERR_CUSTOMER_MISSING",
            "DeliveryCalendar.nextWorkingDay()",
            "orders@example.com",
            "{orderNumber}",
            "https://shop.example.com/orders/{orderNumber}",
            "order_confirmed",
            "eu-west-3",
            "/etc/order-service/application.yaml",
            "512 MiB",
            "${archiveDir}",
            "`./deploy.sh --rolling`")
        .isEqualTo(tokens(sample));
  }

  private static List<String> tokens(String text) {
    return ProtectedTokens.in(text).stream().map(token -> token.of(text)).toList();
  }
}
