package org.acme.toolkit;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static io.restassured.RestAssured.given;
import static org.acme.toolkit.secrets.ParameterStub.answers;
import static org.acme.toolkit.secrets.ParameterStub.error;
import static org.acme.toolkit.secrets.ParameterStub.parameters;
import static org.acme.toolkit.secrets.ParameterStub.secure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.acme.toolkit.secrets.ParameterStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Checks how the packaged application starts, refuses to start, reads its secrets again, and stops.
 */
@WireMockTest
@Execution(ExecutionMode.SAME_THREAD) // WireMock's static methods use the server started last.
class StartIT {

  private static final String KEY = "correct-horse-battery-staple";
  private static final String NEXT_KEY = "staple-battery-horse-correct";
  private static final String PROVIDER_KEY = "first-provider-key";
  private static final String NEXT_PROVIDER_KEY = "second-provider-key";
  private static final String MARKER = "markertextthatnobodylogs";

  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void withSecretsInTheParameterStore(WireMockRuntimeInfo ssm) {
    settings.put("toolkit.secrets.path", ParameterStub.PATH);
    settings.put("toolkit.correction.languages", "en-US");
    settings.put("quarkus.ssm.endpoint-override", ssm.getHttpBaseUrl());
    settings.put("quarkus.ssm.aws.region", "eu-central-1");
    settings.put("quarkus.ssm.aws.credentials.type", "static");
    settings.put("quarkus.ssm.aws.credentials.static-provider.access-key-id", "id");
    settings.put("quarkus.ssm.aws.credentials.static-provider.secret-access-key", "key");
  }

  @Test
  void readsChangedSecretsWithoutARestartAndFinishesRunningRequestsBeforeItStops(
      WireMockRuntimeInfo deepl) throws Exception {
    answers(parameters(secure("access-keys", KEY), secure("deepl-key", PROVIDER_KEY)));
    settings.put("toolkit.secrets.refresh", "1s");
    settings.put("toolkit.deepl.url", deepl.getHttpBaseUrl());
    try (PackagedApplication application = PackagedApplication.start(settings)) {
      URI url = application.url();
      assertThat(post(url, "", "{}")).isEqualTo(401);
      assertThat(post(url, KEY, "{}")).isEqualTo(400);
      assertThat(given().get(url.resolve("/")).statusCode()).isEqualTo(200);
      assertIsTranslatedWith(PROVIDER_KEY, url, KEY);

      answers(parameters(secure("access-keys", NEXT_KEY), secure("deepl-key", NEXT_PROVIDER_KEY)));
      waitUntil(() -> post(url, NEXT_KEY, "{}") == 400);
      assertThat(post(url, KEY, "{}")).isEqualTo(401);
      assertIsTranslatedWith(NEXT_PROVIDER_KEY, url, NEXT_KEY);

      answers(error(400, "AccessDeniedException"));
      waitUntil(() -> isDegraded(url));
      assertThat(post(url, NEXT_KEY, "{}")).isEqualTo(400);

      waitUntil(() -> health(url).statusCode() == 200);
      answersWhatIsSentWhileItStops(application, url);

      assertThat(application.exitCode()).isEqualTo(128 + 15); // ended by SIGTERM
      assertThat(application.output() + application.errors())
          .contains(
              "\"requestId\"",
              "Secrets from /toolkit/demo: AccessDeniedException (HTTP 400)",
              "stopped in")
          .doesNotContain(
              KEY, NEXT_KEY, PROVIDER_KEY, NEXT_PROVIDER_KEY, MARKER, "\"level\":\"ERROR\"");
    }
  }

  @Test
  void refusesToStartAfterAnErrorOfSsm() throws Exception {
    answers(error(400, "AccessDeniedException"));

    expectRefusal("Secrets from /toolkit/demo: AccessDeniedException \\(HTTP 400\\)");
  }

  @Test
  void refusesToStartIfThePathHasNoParameters() throws Exception {
    answers(parameters());

    expectRefusal("Secrets from /toolkit/demo: there is no parameter that the toolkit knows");
  }

  @Test
  void refusesToStartWithoutARegion() throws Exception {
    settings.remove("quarkus.ssm.aws.region");

    expectRefusal("Secrets from /toolkit/demo: Unable to load region .*");
  }

  private void expectRefusal(String line) throws Exception {
    try (PackagedApplication application = PackagedApplication.start(settings)) {
      assertThat(application.exitCode()).isEqualTo(1);
      assertThat(application.errors()).matches(line + "\\R");
      assertThat(application.output()).doesNotContain("\"level\":\"ERROR\"", KEY);
    }
  }

  private static void answersWhatIsSentWhileItStops(PackagedApplication application, URI url)
      throws IOException, InterruptedException {
    String body = "{\"text\":\"%s\",\"language\":\"en\"}".formatted(MARKER);
    String head =
        "POST /api/v1/corrections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(NEXT_KEY, body.length());
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream request = socket.getOutputStream();
      request.write((head + body.substring(0, 5)).getBytes(StandardCharsets.US_ASCII));
      request.flush();
      // Another request has been answered, so the first one has arrived.
      assertThat(health(url).statusCode()).isEqualTo(200);

      application.terminate();
      Thread.sleep(500); // so that the stop has begun
      request.write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
      request.flush();

      assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine())
          .isEqualTo("HTTP/1.1 200 OK");
    }
  }

  /** The stub of DeepL accepts every key. Its requests show which key is used. */
  private static void assertIsTranslatedWith(String providerKey, URI url, String key) {
    stubFor(
        WireMock.post("/v2/translate")
            .willReturn(
                okJson(
                    """
                    {"translations":[{"detected_source_language":"EN","text":"Hola.",\
                    "billed_characters":1}]}\
                    """)));
    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body("{\"texts\":[\"Hello.\"],\"source\":\"en\",\"target\":\"es\"}")
        .post(url.resolve("/api/v1/translations"))
        .then()
        .statusCode(200)
        .body("translations[0].text", is("Hola."));
    verify(
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withHeader("Authorization", equalTo("DeepL-Auth-Key " + providerKey)));
  }

  private static boolean isDegraded(URI url) {
    return health(url).jsonPath().getBoolean("checks.find { it.name == 'secrets' }.data.degraded");
  }

  private static Response health(URI url) {
    return given().get(url.resolve("/q/health/ready"));
  }

  private static int post(URI url, String key, String body) {
    return given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(url.resolve("/api/v1/corrections"))
        .statusCode();
  }

  private static void waitUntil(Supplier<Boolean> condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (!condition.get()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(200);
    }
  }
}
