package org.acme.toolkit.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.acme.toolkit.secrets.ParameterStub.answers;
import static org.acme.toolkit.secrets.ParameterStub.error;
import static org.acme.toolkit.secrets.ParameterStub.page;
import static org.acme.toolkit.secrets.ParameterStub.parameter;
import static org.acme.toolkit.secrets.ParameterStub.parameters;
import static org.acme.toolkit.secrets.ParameterStub.request;
import static org.acme.toolkit.secrets.ParameterStub.secure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.acme.toolkit.RecordedLog;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Tests the real AWS client against a stub of Parameter Store. */
@WireMockTest
class SecretsTest {

  private static final String PREFIX = "Secrets from /toolkit/demo: ";

  private URI endpoint;
  private SsmClient ssm;

  @BeforeEach
  void connect(WireMockRuntimeInfo server) {
    endpoint = URI.create(server.getHttpBaseUrl());
    ssm = clientThatWaits(Duration.ofSeconds(10));
  }

  @AfterEach
  void disconnect() {
    ssm.close();
  }

  @Nested
  class AtStart {

    @Test
    void readsAllPagesOfParameters() {
      stubFor(
          request()
              .withRequestBody(matchingJsonPath("$.NextToken", absent()))
              .willReturn(page("2", secure("deepl-key", "d"), secure("openai-key", " o\\n"))));
      stubFor(
          request()
              .withRequestBody(matchingJsonPath("$.NextToken", equalTo("2")))
              .willReturn(
                  parameters(
                      parameter("openai-organization", "String", "acme"),
                      secure("access-keys", "a, b,,"))));

      Secrets secrets = start();

      assertThat(secrets.deeplKey()).contains("d");
      assertThat(secrets.openaiKey()).contains("o");
      assertThat(secrets.openaiOrganization()).contains("acme");
      assertThat(secrets.accessKeys()).containsExactly("a", "b");
      assertThat(secrets.areUpToDate()).isTrue();
    }

    @Test
    void missingParametersAreEmpty() {
      answers(parameters(parameter("access-keys", "StringList", "a,b")));

      Secrets secrets = start();

      assertThat(secrets.accessKeys()).containsExactly("a", "b");
      assertThat(secrets.deeplKey()).isEmpty();
      assertThat(secrets.openaiKey()).isEmpty();
      assertThat(secrets.openaiOrganization()).isEmpty();
    }

    @Test
    void readsTheValuesFromConfigurationWithoutAPath() {
      var secrets =
          new Secrets(
              config(
                  Map.of("toolkit.secrets.deepl-key", "d", "toolkit.secrets.access-keys", "a,b")),
              () -> {
                throw new AssertionError("a client was made");
              });

      assertThat(secrets.deeplKey()).contains("d");
      assertThat(secrets.accessKeys()).containsExactly("a", "b");
      assertThat(secrets.openaiKey()).isEmpty();
    }

    @Test
    void warnsAboutAnUnknownParameterWithoutShowingItsValue() {
      answers(parameters(secure("deepl-key", "d"), secure("depl-key", "hidden")));

      try (var log = new RecordedLog()) {
        Secrets secrets = start();
        secrets.refresh();

        assertThat(log.lines())
            .containsOnlyOnce(PREFIX + "not known and not used: depl-key")
            .doesNotContain("hidden");
        assertThat(secrets.deeplKey()).contains("d");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "400, AccessDeniedException",
      "400, ValidationException",
      "400, InvalidKeyId",
      "400, UnrecognizedClientException",
      "500, InternalServerError",
    })
    void refusesToStartAfterAnErrorOfSsmAndNamesPathAndCode(int status, String code) {
      answers(error(status, code));

      refusal().isEqualTo(PREFIX + code + " (HTTP " + status + ")");
    }

    @Test
    void retriesIfSsmThrottlesRequests() {
      stubFor(
          request()
              .inScenario("throttled")
              .whenScenarioStateIs("Started")
              .willReturn(error(400, "ThrottlingException"))
              .willSetStateTo("calm"));
      stubFor(
          request()
              .inScenario("throttled")
              .whenScenarioStateIs("calm")
              .willReturn(parameters(secure("deepl-key", "d"))));

      assertThat(start().deeplKey()).contains("d");
    }

    @Test
    void refusesToStartIfThrottlingDoesNotEnd() {
      answers(error(400, "ThrottlingException"));

      refusal().isEqualTo(PREFIX + "ThrottlingException (HTTP 400)");
    }

    @Test
    void refusesToStartIfThePathHasNoParameters() {
      answers(parameters());

      refusal().isEqualTo(PREFIX + "there is no parameter that the toolkit knows");
    }

    @ParameterizedTest
    @CsvSource({
      "deepl-key, String",
      "openai-key, StringList",
      "openai-organization, StringList",
      "access-keys, String",
    })
    void refusesToStartWithAParameterOfTheWrongTypeAndNamesIt(String name, String type) {
      answers(parameters(parameter(name, type, "hidden")));

      refusal().isEqualTo(PREFIX + name + " may not be a " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deepl-key", "access-keys"})
    void refusesToStartWithAnEmptyParameter(String name) {
      answers(parameters(secure(name, " ")));

      refusal().isEqualTo(PREFIX + name + " is empty");
    }

    @Test
    void refusesToStartIfTheAccessKeysAreOnlyCommas() {
      answers(parameters(secure("access-keys", " , ,")));

      refusal().isEqualTo(PREFIX + "access-keys is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", ""})
    void refusesToStartIfAnotherServerAnswers(String body) {
      answers(aResponse().withStatus(502).withBody(body));

      refusal().isEqualTo(PREFIX + "HTTP 502");
    }

    @Test
    void refusesToStartAfterAnInvalidAnswerAndDoesNotQuoteIt() {
      answers(aResponse().withBody("{\"Parameters\":[hidden"));

      refusal().isEqualTo(PREFIX + "the answer is not that of SSM");
    }

    @Test
    void refusesToStartAfterABrokenConnection() {
      answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

      refusal().startsWith(PREFIX);
    }

    @Test
    void refusesToStartAfterATimeout() {
      answers(aResponse().withFixedDelay(5_000));
      try (SsmClient impatient = clientThatWaits(Duration.ofMillis(200))) {
        assertThatThrownBy(() -> new Secrets(config(), () -> impatient))
            .isInstanceOf(StartRefusedException.class)
            .hasMessageContainingAll(PREFIX, "timeout");
      }
    }
  }

  @Nested
  class WhileItRuns {

    @Test
    void usesTheNewValueOfAChangedParameter() {
      answers(parameters(secure("deepl-key", "old"), secure("access-keys", "a")));
      Secrets secrets = start();
      answers(parameters(secure("deepl-key", "new"), secure("access-keys", "b")));

      secrets.refresh();

      assertThat(secrets.deeplKey()).contains("new");
      assertThat(secrets.accessKeys()).containsExactly("b");
    }

    @Test
    void keepsTheOldValuesUntilAReadingSucceeds() {
      answers(parameters(secure("deepl-key", "old")));
      Secrets secrets = start();
      answers(error(400, "AccessDeniedException"));

      try (var log = new RecordedLog()) {
        secrets.refresh();

        assertThat(log.lines().lines())
            .singleElement()
            .asString()
            .startsWith("WARN ")
            .endsWith(
                PREFIX + "AccessDeniedException (HTTP 400); the values read before stay in use");
      }
      assertThat(secrets.deeplKey()).contains("old");
      assertThat(secrets.areUpToDate()).isFalse();

      answers(parameters(secure("deepl-key", "new")));
      secrets.refresh();

      assertThat(secrets.deeplKey()).contains("new");
      assertThat(secrets.areUpToDate()).isTrue();
    }

    @Test
    void forgetsADeletedParameter() {
      answers(parameters(secure("deepl-key", "d"), secure("openai-key", "o")));
      Secrets secrets = start();
      answers(parameters(secure("deepl-key", "d")));

      secrets.refresh();

      assertThat(secrets.openaiKey()).isEmpty();
    }

    @Test
    void keepsTheAccessKeysIfTheyAreDeleted() {
      answers(parameters(secure("deepl-key", "d"), secure("access-keys", "a")));
      Secrets secrets = start();
      answers(parameters(secure("deepl-key", "d")));

      secrets.refresh();

      assertThat(secrets.accessKeys()).containsExactly("a");
      assertThat(secrets.areUpToDate()).isFalse();
    }

    @Test
    void neverShowsTheValues() {
      answers(parameters(secure("deepl-key", "hidden")));

      assertThat(new ParameterStore(() -> ssm, ParameterStub.PATH).read().toString())
          .doesNotContain("hidden");
    }
  }

  private SsmClient clientThatWaits(Duration timeout) {
    return SsmClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
        .overrideConfiguration(client -> client.apiCallTimeout(timeout))
        .build();
  }

  private AbstractStringAssert<?> refusal() {
    StartRefusedException refusal = catchThrowableOfType(StartRefusedException.class, this::start);
    assertThat(refusal).isNotNull();
    return assertThat(refusal.getMessage());
  }

  private Secrets start() {
    return new Secrets(config(), () -> ssm);
  }

  private static SecretsConfig config() {
    return config(Map.of("toolkit.secrets.path", ParameterStub.PATH));
  }

  private static SecretsConfig config(Map<String, String> settings) {
    SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(SecretsConfig.class);
    settings.forEach(config::withDefaultValue);
    return config.build().getConfigMapping(SecretsConfig.class);
  }
}
