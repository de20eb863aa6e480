package org.acme.toolkit.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.acme.toolkit.provider.LimitedBudget.KEY;
import static org.acme.toolkit.provider.LimitedBudget.OF_ALL_CALLERS;
import static org.acme.toolkit.provider.LimitedBudget.OF_ONE_CALLER;
import static org.acme.toolkit.provider.LimitedBudget.OTHER_KEY;
import static org.acme.toolkit.provider.LimitedBudget.THIRD_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.toolkit.RecordedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how much callers may send to paid providers on a day. */
@QuarkusTest
@TestProfile(LimitedBudget.class)
class BudgetTest {

  /** Each test has its own day, because the budget of a day is for all tests. */
  private static final AtomicInteger NEXT_DAY = new AtomicInteger();

  private final Instant oneHourBeforeMidnight =
      Instant.parse("2026-11-29T23:00:00Z").plus(Duration.ofDays(NEXT_DAY.incrementAndGet()));

  WireMockServer server;

  @BeforeEach
  void startADay() {
    CircuitBreakerMaintenance.get().resetAll();
    itIs(oneHourBeforeMidnight);
    server.resetAll();
    answer(deepl());
  }

  @Test
  void aCallerMaySendSoManyCharactersOnADayAndLearnsWhenTheNextDayBegins() {
    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER));
    server.resetRequests();

    Response refused = translate(KEY, "deepl", 1);

    isUsedUp(refused, "deepl", "You have used up the characters");
    assertThat(refused.header("Retry-After")).isEqualTo("3600");
    assertThat(server.getAllServeEvents()).isEmpty();
    isTranslated(translate(OTHER_KEY, "deepl", OF_ONE_CALLER));
  }

  @Test
  void allCallersTogetherMaySendSoManyCharactersOnADay() {
    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER));
    isTranslated(translate(OTHER_KEY, "deepl", OF_ONE_CALLER));
    int left = OF_ALL_CALLERS - 2 * OF_ONE_CALLER;

    isUsedUp(translate(THIRD_KEY, "deepl", left + 1), "deepl", "all callers together");
    isTranslated(translate(THIRD_KEY, "deepl", left));
  }

  @Test
  void aNewDayHasANewBudget() {
    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER));
    isTranslated(translate(OTHER_KEY, "deepl", OF_ONE_CALLER));
    itIs(oneHourBeforeMidnight.plus(Duration.ofMinutes(59)));
    isUsedUp(translate(KEY, "deepl", 1), "deepl", "You have used up");

    itIs(oneHourBeforeMidnight.plus(Duration.ofHours(1)));

    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER));
    isTranslated(translate(OTHER_KEY, "deepl", OF_ONE_CALLER));
  }

  @Test
  void aRetryCountsAgain() {
    server.stubFor(
        any(anyUrl())
            .inScenario("retry")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(503))
            .willSetStateTo("better"));
    server.stubFor(
        any(anyUrl()).inScenario("retry").whenScenarioStateIs("better").willReturn(deepl()));

    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER / 2));

    isUsedUp(translate(KEY, "deepl", 1), "deepl", "You have used up");
  }

  @Test
  void aRetryThatExceedsTheBudgetIsNotMade() {
    answer(aResponse().withStatus(503));

    isUsedUp(translate(KEY, "deepl", OF_ONE_CALLER), "deepl", "You have used up");

    assertThat(server.getAllServeEvents()).hasSize(1);
  }

  @Test
  void aWholeDocumentCountsForTheCallerWhoSendsIt() {
    isTranslated(translateDocument(KEY, OF_ONE_CALLER));
    server.resetRequests();

    isUsedUp(translateDocument(KEY, 1), "deepl", "You have used up");
    assertThat(server.getAllServeEvents()).isEmpty();
    isTranslated(translateDocument(OTHER_KEY, OF_ONE_CALLER));
  }

  /** Several calls translate it, and the budget is enough for the first. */
  @Test
  void aDocumentThatDoesNotFitAsAWholeIsNotBegun() {
    String document = String.join("\n\n", Collections.nCopies(50, "a".repeat(60)));

    isUsedUp(translateDocument(KEY, document), "deepl", "You have used up");

    assertThat(server.getAllServeEvents()).isEmpty();
  }

  /** The instructions have more than 700 characters, so the texts alone would fit. */
  @Test
  void instructionsForALanguageModelCount() {
    answer(model("{\\\"text\\\":\\\"It shall.\\\"}"));

    isTranslated(rewrite());
    isTranslated(rewrite());

    isUsedUp(rewrite(), "openai", "You have used up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amazon", "openai"})
  void everyPaidProviderIsCounted(String provider) {
    isUsedUp(translate(KEY, provider, OF_ONE_CALLER + 1), provider, "You have used up");
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @Test
  void aFreeProviderIsNotCounted() {
    isTranslated(translate(KEY, "apertium", 2 * OF_ALL_CALLERS));

    isTranslated(translate(KEY, "deepl", OF_ONE_CALLER));
  }

  /** An alarm looks for this line, see InstanceLogs of infra. */
  @Test
  void isMeasuredAndLoggedWithoutTheCaller() {
    double before = sentToDeepl();
    try (var log = new RecordedLog()) {
      translate(KEY, "deepl", OF_ONE_CALLER);
      translate(KEY, "deepl", 1);

      assertThat(log.lines())
          .contains("translation of deepl failed: provider-budget-used-up")
          .doesNotContain(KEY);
    }
    assertThat(sentToDeepl() - before).isEqualTo(OF_ONE_CALLER);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern(
            "toolkit_provider_seconds_count\\{[^}]*outcome=\"provider-budget-used-up\"");
  }

  private static double sentToDeepl() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("toolkit_provider_characters_total{provider=\"deepl\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .sum();
  }

  private static void itIs(Instant now) {
    QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
  }

  private void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder deepl() {
    return okJson(
        """
        {"translations":[{"detected_source_language":"EN","text":"x","billed_characters":1}]}""");
  }

  private static ResponseDefinitionBuilder model(String content) {
    return okJson(
        """
        {"id":"1","model":"a-model","choices":[{"index":0,"finish_reason":"stop",
        "message":{"role":"assistant","content":"%s"}}]}"""
            .formatted(content));
  }

  private static void isTranslated(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
  }

  private static void isUsedUp(Response response, String provider, String whose) {
    response.then().statusCode(429).contentType("application/problem+json");
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:problem-type:provider-budget-used-up");
    assertThat(response.jsonPath().getString("provider")).isEqualTo(provider);
    assertThat(response.jsonPath().getString("detail")).contains(whose, "midnight UTC");
  }

  private static Response translate(String key, String provider, int characters) {
    return holderOf(key)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "texts",
                List.of("a".repeat(characters)),
                "source",
                "en",
                "target",
                "es",
                "provider",
                provider))
        .post("/api/v1/translations");
  }

  private static Response translateDocument(String key, int characters) {
    return translateDocument(key, "a".repeat(characters));
  }

  private static Response translateDocument(String key, String document) {
    return holderOf(key)
        .multiPart("file", "a.txt", document.getBytes(), "text/plain")
        .multiPart("operations", "translate:es")
        .multiPart("language", "en")
        .multiPart("provider", "deepl")
        .post("/api/v1/documents");
  }

  private static Response rewrite() {
    return holderOf(KEY)
        .contentType(ContentType.JSON)
        .body(Map.of("text", "It should.", "language", "en"))
        .post("/api/v1/rewrites");
  }

  private static RequestSpecification holderOf(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
