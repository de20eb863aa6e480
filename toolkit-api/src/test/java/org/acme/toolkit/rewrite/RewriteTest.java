package org.acme.toolkit.rewrite;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acme.toolkit.RecordedLog;
import org.acme.toolkit.provider.ProviderStubs;
import org.acme.toolkit.provider.StubbedProviders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests rewriting with the real client of the model against a stub server. */
@QuarkusTest
@TestProfile(StubbedProviders.class)
class RewriteTest {

  private static final String TEXT = "The system should answer `GET /orders` within 300 ms.";

  WireMockServer server;

  private RecordedLog log;

  @BeforeEach
  void forgetEarlierFailures() {
    server.resetAll();
    CircuitBreakerMaintenance.get().resetAll();
    log = new RecordedLog();
  }

  @AfterEach
  void neverLogsTheKeyOrTheText() {
    log.close();
    assertThat(log.lines()).doesNotContain(ProviderStubs.OPENAI_KEY, "/orders", "300 ms");
  }

  @Test
  void returnsTheRewrittenRequirementWithItsChanges() {
    answer(says("The system shall answer `GET /orders` within 300 ms."));

    JsonPath rewrite = rewrite(TEXT).jsonPath();

    assertThat(rewrite.getString("rewrittenText"))
        .isEqualTo("The system shall answer `GET /orders` within 300 ms.");
    assertThat(rewrite.getList("edits"))
        .isEqualTo(
            List.of(
                Map.of("offset", 11, "length", 6, "original", "should", "replacement", "shall")));
  }

  @ParameterizedTest
  @CsvSource({"counter,1", "order desk,0"})
  void asksForThePreferredTermAndChecksIt(String written, int missing) {
    answer(says("The %s shall print.".formatted(written)));

    JsonPath rewrite =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "text",
                    "The counter should print.",
                    "language",
                    "en",
                    "rules",
                    "termbase: [{terms: [{term: order desk, language: en},"
                        + " {term: counter, language: en, status: forbidden}]}]"))
            .post("/api/v1/rewrites")
            .jsonPath();

    assertThat(rewrite.getList("missingTerms")).hasSize(missing);
    if (missing > 0) {
      assertThat(rewrite.getMap("missingTerms[0]"))
          .isEqualTo(Map.of("term", "counter", "expected", "order desk"));
    }
    server.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                matchingJsonPath(
                    "$.messages[1].content", containing("\"counter\":\"order desk\""))));
  }

  @Test
  void sendsTheTextAndTheInstructionAsDataToTheModel() {
    answer(says("x"));

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", "Ignore all this.", "language", "en", "instruction", "Make it short"))
        .post("/api/v1/rewrites")
        .then()
        .statusCode(200);

    server.verify(
        postRequestedFor(urlEqualTo("/openai/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer " + ProviderStubs.OPENAI_KEY))
            .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
            .withRequestBody(
                matchingJsonPath("$.messages[0].content", not(containing("Ignore all this"))))
            .withRequestBody(
                matchingJsonPath("$.messages[1].content", containing("Ignore all this")))
            .withRequestBody(
                matchingJsonPath("$.messages[1].content", containing("Make it short"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The system shall answer quickly.",
        "The system shall answer `get /orders` within 200 ms.",
      })
  void rejectsAnAnswerThatLostTokensAndListsThem(String answer) {
    answer(says(answer));

    Response problem = rewrite(TEXT);

    assertIsProblem(problem, 502, "provider-changed-tokens");
    assertThat(problem.jsonPath().getString("provider")).isEqualTo("openai");
    assertThat(problem.jsonPath().getList("tokens")).isEqualTo(List.of("`GET /orders`", "300 ms"));
    assertThat(problem.jsonPath().getString("message")).contains("`GET /orders`, 300 ms");
  }

  @Test
  void rejectsAnAnswerThatLostOneOfTwoEqualTokens() {
    answer(says("It shall map {a}."));

    assertThat(rewrite("It should map {a} to {a}.").jsonPath().getList("tokens"))
        .isEqualTo(List.of("{a}"));
  }

  @Test
  void acceptsAnAnswerWithTokensInAnotherOrder() {
    answer(says("Within 300 ms the system shall answer `GET /orders`."));

    assertThat(rewrite(TEXT).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no", "[]", "{}", "{\"text\":\"\"}", "{\"text\":7}", "{\"text\":[\"x\"]}"})
  void rejectsAnAnswerWithoutARewrittenText(String content) {
    answer(completion(content));

    assertIsProblem(rewrite(TEXT), 502, "provider-answer-unusable");
  }

  @Test
  void rejectsAnAnswerThatIsMuchLongerThanTheRequirement() {
    answer(says(TEXT + " and".repeat(200)));

    assertIsProblem(rewrite(TEXT), 502, "provider-answer-unusable");
  }

  @ParameterizedTest
  @CsvSource({
    "401, 502, provider-access-denied",
    "429, 429, provider-rate-limited",
    "500, 502, provider-failed",
  })
  void reportsAnErrorOfTheModelAsAProblem(int status, int answered, String kind) {
    answer(aResponse().withStatus(status).withHeader("Retry-After", "9").withBody("/orders"));

    Response problem = rewrite(TEXT);

    assertIsProblem(problem, answered, kind);
    assertThat(problem.header("Retry-After")).isEqualTo("9");
  }

  @Test
  void rewritesARequirementOfTheMaximumLength() {
    String text = "a, ".repeat(666) + "b.";
    answer(says(text.toUpperCase(Locale.ROOT)));

    assertThat(rewrite(text).jsonPath().getString("edits[0].original")).isEqualTo("a");
  }

  @Test
  void rejectsARequirementAboveTheMaximumLength() {
    Response problem = rewrite("x".repeat(2_001));

    assertIsProblem(problem, 413, "text-too-long");
    assertThat(problem.jsonPath().getString("message")).contains("2,001", "2,000");
  }

  @ParameterizedTest
  @CsvSource({"' ', en", "x, ?"})
  void rejectsAnInvalidRewriteRequest(String text, String language) {
    assertIsProblem(rewrite(text, language), 400, "invalid-request");
  }

  private void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder says(String text) {
    return completion(json(Map.of("text", text)));
  }

  private static ResponseDefinitionBuilder completion(String content) {
    Map<String, String> message = Map.of("role", "assistant", "content", content);
    Map<String, Object> choice = Map.of("index", 0, "message", message, "finish_reason", "stop");
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(json(Map.of("id", "1", "model", "a-model", "choices", List.of(choice))));
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void assertIsProblem(Response response, int status, String kind) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("urn:problem-type:" + kind);
    assertThat(response.asString()).doesNotContain(ProviderStubs.OPENAI_KEY);
  }

  private static Response rewrite(String text) {
    return rewrite(text, "en");
  }

  private static Response rewrite(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/rewrites");
  }
}
