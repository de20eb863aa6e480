package org.acme.todo.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Uses the real AWS client with an imitation of S3. */
@WireMockTest
class S3SecretsTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String COMPLETE =
      """
      mongodb.username=todo
      mongodb.password=pässword = with signs
      session.key=%s
      """
          .formatted(KEY);

  private S3Client s3;

  @BeforeEach
  void connect(WireMockRuntimeInfo server) {
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create(server.getHttpBaseUrl()))
            .forcePathStyle(true)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
            .overrideConfiguration(client -> client.apiCallTimeout(Duration.ofSeconds(10)))
            .build();
  }

  @AfterEach
  void disconnect() {
    s3.close();
  }

  @Test
  void readsAllSecretsFromOneObject() {
    s3Answers(
        aResponse()
            .withBody(
                COMPLETE
                    + "session.previous-key=older\nsession.next-key=newer\nsign-in.client-secret=hush"));

    S3Secrets secrets = read();

    assertThat(secrets.sessionKey()).contains(KEY);
    assertThat(secrets.clientSecret()).contains("hush");
    assertThat(secrets.previousSessionKey()).contains("older");
    assertThat(secrets.nextSessionKey()).contains("newer");
    assertThat(new MongoCredentials(secrets).getCredentials("any"))
        .isEqualTo(Map.of("user", "todo", "password", "pässword = with signs"));
  }

  @Test
  void previousSessionKeyIsOptional() {
    s3Answers(aResponse().withBody(COMPLETE));

    assertThat(read().previousSessionKey()).isEmpty();
  }

  @Test
  void createsNoClientAndHasNoSecretsWithoutABucket() {
    S3Secrets secrets =
        new S3Secrets(
            config(Map.of()),
            () -> {
              throw new AssertionError("a client was made");
            });

    assertThat(secrets.sessionKey()).isEmpty();
    assertThat(secrets.previousSessionKey()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, NoSuchBucket",
    "404, NoSuchKey",
    "403, AccessDenied",
    "403, InvalidAccessKeyId",
    "400, KMS.DisabledException",
  })
  void refusesToStartAfterAnErrorOfS3AndNamesObjectAndCode(int status, String code) {
    s3Answers(
        aResponse()
            .withStatus(status)
            .withBody("<Error><Code>%s</Code><Message>m</Message></Error>".formatted(code)));

    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefusedException.class)
        .hasMessage("Secrets from s3://vault/app.properties: %s (HTTP %d)".formatted(code, status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mongodb.username", "mongodb.password", "session.key"})
  void refusesToStartIfASecretIsMissingAndNamesIt(String name) {
    s3Answers(aResponse().withBody(COMPLETE.replace(name, "other")));

    expectRefusal(name + " is missing");
  }

  @Test
  void refusesToStartIfASecretIsBlank() {
    s3Answers(aResponse().withBody(COMPLETE.replace(KEY, "  ")));

    expectRefusal("session.key is missing");
  }

  @Test
  void refusesToStartAfterAnInvalidEscapeAndDoesNotQuoteIt() {
    s3Answers(aResponse().withBody(COMPLETE + "broken=\\u12"));

    expectRefusal("not a properties file in UTF-8");
  }

  @Test
  void refusesToStartIfTheObjectIsNotInUtf8() {
    s3Answers(aResponse().withBody(new byte[] {'a', '=', (byte) 0xE9, '\n'}));

    expectRefusal("not a properties file in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void refusesToStartIfAnotherServerAnswers(int status) {
    s3Answers(aResponse().withStatus(status).withBody("<html>Bad gateway</html>"));

    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefusedException.class)
        .hasMessageStartingWith("Secrets from s3://vault/app.properties: ");
  }

  @Test
  void refusesToStartAfterABrokenConnection() {
    s3Answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefusedException.class)
        .hasMessageStartingWith("Secrets from s3://vault/app.properties: ");
  }

  private void expectRefusal(String reason) {
    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefusedException.class)
        .hasMessage("Secrets from s3://vault/app.properties: " + reason);
  }

  private static void s3Answers(ResponseDefinitionBuilder answer) {
    stubFor(get("/vault/app.properties").willReturn(answer));
  }

  private S3Secrets read() {
    return new S3Secrets(
        config(Map.of("todo.secrets.bucket", "vault", "todo.secrets.key", "app.properties")),
        () -> s3);
  }

  private static SecretsConfig config(Map<String, String> settings) {
    SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(SecretsConfig.class);
    settings.forEach(config::withDefaultValue);
    return config.build().getConfigMapping(SecretsConfig.class);
  }
}
