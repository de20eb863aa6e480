package org.acme.toolkit.provider;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks an API that has all providers and neither access keys nor the setting that allows to use
 * paid providers without them. All other tests have that setting.
 */
@QuarkusTest
@TestProfile(ProvidersOfAnOpenApiTest.Open.class)
class ProvidersOfAnOpenApiTest {

  WireMockServer server;

  public static final class Open extends StubbedProviders {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toolkit.provider.open", "false");
    }
  }

  @AfterEach
  void noPaidProviderIsCalled() {
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepl", "amazon", "openai"})
  void refusesToTranslateWithAPaidProviderAndSaysHowToAllowIt(String provider) {
    isRefused(translate(provider));
  }

  @Test
  void refusesToRewriteAndSaysHowToAllowIt() {
    isRefused(
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", "It should be fast.", "language", "en"))
            .post("/api/v1/rewrites"));
  }

  @Test
  void refusesToTranslateADocumentWithAPaidProviderAndSaysHowToAllowIt() {
    isRefused(
        given()
            .multiPart("file", "a.txt", "The service.".getBytes(), "text/plain")
            .multiPart("operations", "translate:es")
            .multiPart("language", "en")
            .multiPart("provider", "deepl")
            .post("/api/v1/documents"));
  }

  @Test
  void translatesWithTheProviderThatIsFree() {
    assertThat(translate("apertium").statusCode()).isEqualTo(200);
  }

  @Test
  void listOfPairsSaysHowToAllowPaidProviders() {
    JsonPath pairs = get("/api/v1/translations/pairs").jsonPath();

    assertThat(pairs.getList("providers.available")).isEqualTo(List.of(false, false, false, true));
    assertThat(pairs.getList("providers.reason", String.class).subList(0, 3))
        .allMatch(reason -> reason.contains("toolkit.provider.open=true"));
  }

  private static void isRefused(Response response) {
    response.then().statusCode(422).contentType("application/problem+json");
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:problem-type:provider-not-configured");
    assertThat(response.jsonPath().getString("detail"))
        .contains("secret access-keys", "toolkit.provider.open=true");
  }

  private static Response translate(String provider) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "texts",
                List.of("The service."),
                "source",
                "en",
                "target",
                "es",
                "provider",
                provider))
        .post("/api/v1/translations");
  }
}
