package org.acme.toolkit.provider;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the API without any provider. */
@QuarkusTest
class NothingConfiguredTest {

  @Test
  void translationWithoutProvidersSaysWhatAnAdministratorMustConfigure() {
    Response problem = translate(Map.of("texts", List.of("x"), "source", "en", "target", "es"));

    assertIsProblem(problem, 422, "provider-not-configured");
    assertThat(problem.jsonPath().getString("message"))
        .contains("deepl-key", "toolkit.amazon.enabled", "openai-key", "target/no-apertium");
    assertThat(problem.jsonPath().getList("providers.provider"))
        .isEqualTo(List.of("deepl", "amazon", "openai", "apertium"));
  }

  @Test
  void translationWithAnUnconfiguredProviderSaysHowToConfigureIt() {
    Response problem =
        translate(
            Map.of("texts", List.of("x"), "source", "en", "target", "es", "provider", "deepl"));

    assertIsProblem(problem, 422, "provider-not-configured");
    assertThat(problem.jsonPath().getString("message"))
        .contains("deepl-key")
        .doesNotContain("openai");
  }

  @Test
  void rewriteWithoutAModelSaysHowToConfigureIt() {
    Response problem =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", "It should be fast.", "language", "en"))
            .post("/api/v1/rewrites");

    assertIsProblem(problem, 422, "provider-not-configured");
    assertThat(problem.jsonPath().getString("message")).contains("openai-key");
  }

  @Test
  void listOfPairsSaysWhyNoProviderIsAvailable() {
    JsonPath pairs = get("/api/v1/translations/pairs").jsonPath();

    assertThat(pairs.getList("providers.available")).containsOnly(false).hasSize(4);
    assertThat(pairs.getList("providers.reason")).doesNotContainNull();
    assertThat(pairs.getList("providers.pairs")).containsOnly(Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"texts\":[],\"source\":\"en\",\"target\":\"es\"}              | texts must not be empty",
        "{\"texts\":[null],\"source\":\"en\",\"target\":\"es\"}          | texts[0] must not be null",
        "{\"source\":\"en\",\"target\":\"es\"}                           | texts must not be empty",
        "{\"texts\":[\"x\"],\"source\":\"?\",\"target\":\"es\"}          | source must be a BCP 47",
        "{\"texts\":[\"x\"],\"source\":\"en\",\"target\":\"\"}           | target must be a BCP 47",
        "{\"texts\":[\"x\"],\"source\":\"en\"}                           | target must not be null",
        "{\"texts\":[\"x\"],\"source\":\"en\",\"target\":\"es\",\"a\":1} | a is not a known property",
      })
  void rejectsAnInvalidTranslationRequestAndSaysWhatIsWrong(String body, String message) {
    Response problem = translate(body);

    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.jsonPath().getString("message")).contains(message);
  }

  @Test
  void rejectsTextsThatAreTooLongTogether() {
    List<String> texts = Collections.nCopies(2, "x".repeat(50_001));
    Response problem = translate(Map.of("texts", texts, "source", "en", "target", "es"));

    assertIsProblem(problem, 413, "text-too-long");
    assertThat(problem.jsonPath().getString("message")).contains("100,002", "100,000");
  }

  @Test
  void rejectsTooManyTexts() {
    List<String> texts = Collections.nCopies(1_001, "x");
    Response problem = translate(Map.of("texts", texts, "source", "en", "target", "es"));

    assertIsProblem(problem, 400, "invalid-request");
    assertThat(problem.jsonPath().getString("message")).contains("1,000");
  }

  private static void assertIsProblem(Response response, int status, String kind) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("urn:problem-type:" + kind);
  }

  private static Response translate(Object body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/translations");
  }
}
