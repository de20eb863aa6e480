package org.acme.toolkit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.provider.ProviderStubs;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest {
  private static final String TEXT = "what nobody else may read";

  WireMockServer providers;
  TraceCollector collector;

  public static class Traced implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(ProviderStubs.class), new TestResourceEntry(TraceCollector.class));
    }
  }

  @Test
  void tracesCallsOfProvidersWithoutTheirTextsAndKeys() throws Exception {
    providers.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    "{\"translations\":[{\"detected_source_language\":\"EN\",\"text\":\"una cosa\",\"billed_characters\":1}]}")));

    translate().statusCode(200);

    assertThat(collector.receivedUntil("POST /api/v1/translations"))
        .contains("POST /api/v1/translations", "translation deepl")
        .doesNotContain(TEXT, "una cosa", ProviderStubs.DEEPL_KEY);
  }

  @Test
  void aProblemHasTheIdOfItsTrace() throws Exception {
    providers.stubFor(any(anyUrl()).willReturn(serverError()));

    String id = translate().statusCode(502).extract().path("traceId");

    String bytes = new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
    assertThat(collector.receivedUntil(bytes)).contains(bytes).doesNotContain(TEXT);
  }

  private static ValidatableResponse translate() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("texts", List.of(TEXT), "source", "en", "target", "es", "provider", "deepl"))
        .post("/api/v1/translations")
        .then();
  }
}
