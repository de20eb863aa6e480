package org.acme.toolkit.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.provider.StubbedProviders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the terms of a team reach each provider, and that translations are checked. */
@QuarkusTest
@TestProfile(StubbedProviders.class)
class TermTranslationTest {

  private static final String GLOSSARIES = "/deepl/v2/glossaries";

  private static final String RULES =
      """
      termbase:
        - terms:
            - {term: order desk, language: en}
            - {term: desk of orders, language: en, status: forbidden}
            - {term: mostrador, language: es}
        - terms:
            - {term: clerk, language: en, status: admitted}
            - {term: empleado, language: es-ES}
        - terms: [{term: never used, language: en}, {term: nunca, language: es}]
      """;

  private static final String TEXT = "The clerks stand at the order desk.";

  WireMockServer server;

  @BeforeEach
  void forgetEarlierAnswers() {
    server.resetAll();
    CircuitBreakerMaintenance.get().resetAll();
  }

  @Test
  void deeplGetsAGlossaryForTheTimeOfTheCall() {
    server.stubFor(post(urlEqualTo(GLOSSARIES)).willReturn(status(201).withBody(glossary())));
    server.stubFor(delete(urlEqualTo(GLOSSARIES + "/g1")).willReturn(noContent()));
    deeplAnswers("Los empleados están en el mostrador.");

    JsonPath translations = translate("deepl", "en");

    assertThat(translations.getList("translations[0].missingTerms")).isEmpty();
    server.verify(
        postRequestedFor(urlEqualTo(GLOSSARIES))
            .withFormParam("source_lang", equalTo("en"))
            .withFormParam("target_lang", equalTo("es"))
            .withFormParam("entries", containing("order desk\tmostrador"))
            .withFormParam("entries", containing("clerk\templeado")));
    server.verify(
        postRequestedFor(urlEqualTo("/deepl/v2/translate"))
            .withFormParam("glossary_id", equalTo("g1")));
    server.verify(deleteRequestedFor(urlEqualTo(GLOSSARIES + "/g1")));
    assertThat(server.getAllServeEvents())
        .noneSatisfy(event -> assertThat(event.getRequest().getBodyAsString()).contains("nunca"));
  }

  @Test
  void translationSaysWhichTermsItLacks() {
    server.stubFor(post(urlEqualTo(GLOSSARIES)).willReturn(status(400)));
    deeplAnswers("Los oficinistas están en el mostrador.");

    assertThat(translate("deepl", "en").getList("translations[0].missingTerms"))
        .isEqualTo(List.of(Map.of("term", "clerk", "expected", "empleado")));
  }

  @Test
  void detectedLanguageIsEnoughForTheCheck() {
    deeplAnswers("Los oficinistas están en el mostrador.");

    assertThat(translate("deepl", "auto").getList("translations[0].missingTerms.term"))
        .containsExactly("clerk");
  }

  @Test
  void amazonGetsATerminologyForTheTimeOfTheCall() {
    server.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    "{\"TranslatedText\":\"Los empleados están en el mostrador.\","
                        + "\"SourceLanguageCode\":\"en\",\"TargetLanguageCode\":\"es\"}")));

    assertThat(translate("amazon", "en").getList("translations[0].missingTerms")).isEmpty();

    String csv = "\"en\",\"es\"\n\"order desk\",\"mostrador\"\n\"clerk\",\"empleado\"";
    server.verify(
        postRequestedFor(urlPathEqualTo("/amazon/"))
            .withHeader("X-Amz-Target", containing("ImportTerminology"))
            .withRequestBody(
                matchingJsonPath(
                    "$.TerminologyData.File",
                    equalTo(Base64.getEncoder().encodeToString(csv.getBytes())))));
    server.verify(
        postRequestedFor(urlPathEqualTo("/amazon/"))
            .withHeader("X-Amz-Target", containing("TranslateText"))
            .withRequestBody(
                matchingJsonPath("$.TerminologyNames[0]", containing("analyst-toolkit-"))));
    server.verify(
        postRequestedFor(urlPathEqualTo("/amazon/"))
            .withHeader("X-Amz-Target", containing("DeleteTerminology")));
  }

  @Test
  void modelGetsTheTermsWithTheTexts() {
    String answer = "{\\\"source\\\":\\\"en\\\",\\\"translations\\\":[\\\"x\\\"]}";
    server.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    "{\"id\":\"1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
                        + "\"message\":{\"role\":\"assistant\",\"content\":\""
                        + answer
                        + "\"}}]}")));

    assertThat(translate("openai", "en").getList("translations[0].missingTerms")).hasSize(2);

    server.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                matchingJsonPath(
                    "$.messages[1].content",
                    containing(
                        "\"terms\":{\"order desk\":\"mostrador\",\"clerk\":\"empleado\"}"))));
  }

  @Test
  void documentSaysInWhichSegmentsTermsAreMissing() {
    server.stubFor(post(urlEqualTo(GLOSSARIES)).willReturn(status(400)));
    deeplAnswers("Los oficinistas están en el mostrador.");

    String events =
        given()
            .multiPart("file", "a.txt", TEXT.getBytes())
            .multiPart("rules", "rules.yaml", RULES.getBytes())
            .multiPart("operations", "translate:es")
            .multiPart("language", "en")
            .multiPart("provider", "deepl")
            .accept("text/event-stream")
            .post("/api/v1/documents")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(events).contains("{\"segment\":0,\"term\":\"clerk\",\"expected\":\"empleado\"}");
  }

  private void deeplAnswers(String text) {
    server.stubFor(
        post(urlEqualTo("/deepl/v2/translate"))
            .willReturn(
                okJson(
                    "{\"translations\":[{\"detected_source_language\":\"EN\",\"billed_characters\":1,"
                        + "\"text\":\"%s\"}]}".formatted(text))));
  }

  private static String glossary() {
    return "{\"glossary_id\":\"g1\",\"name\":\"n\",\"ready\":true,\"source_lang\":\"en\","
        + "\"target_lang\":\"es\",\"creation_time\":\"2026-01-01T00:00:00Z\",\"entry_count\":2}";
  }

  private static JsonPath translate(String provider, String source) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "texts", List.of(TEXT),
                "source", source,
                "target", "es",
                "provider", provider,
                "rules", RULES))
        .post("/api/v1/translations")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
