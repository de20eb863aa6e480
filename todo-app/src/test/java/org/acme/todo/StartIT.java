package org.acme.todo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Checks how the packaged application starts, refuses to start and stops. */
@WireMockTest
@Execution(SAME_THREAD) // The tests share one S3, and each sets its answer.
class StartIT {
  private static final String SESSION_KEY = "0123456789abcdef0123456789abcdef";
  private static final String PASSWORD = "correct horse battery staple";
  private static final String SECRETS =
      "mongodb.username=todo\nmongodb.password=%s\nsession.key=%s\n"
          .formatted(PASSWORD, SESSION_KEY);

  private static MongoServer mongo;

  private final Map<String, String> settings = new HashMap<>();

  @BeforeAll
  static void startMongo() {
    mongo = new MongoServer(H2Backend.inMemory());
    mongo.bind();
  }

  @AfterAll
  static void stopMongo() {
    mongo.shutdownNow();
  }

  @BeforeEach
  void withSecretsInS3(WireMockRuntimeInfo s3) {
    settings.put("quarkus.mongodb.connection-string", mongo.getConnectionString());
    settings.put("todo.secrets.bucket", "vault");
    settings.put("quarkus.s3.endpoint-override", s3.getHttpBaseUrl());
    settings.put("quarkus.s3.path-style-access", "true");
    settings.put("quarkus.s3.aws.region", "eu-central-1");
    settings.put("quarkus.s3.aws.credentials.type", "static");
    settings.put("quarkus.s3.aws.credentials.static-provider.access-key-id", "id");
    settings.put("quarkus.s3.aws.credentials.static-provider.secret-access-key", "key");
  }

  @Test
  void startsWithSecretsFromS3AndFinishesARunningRequestBeforeItStops() throws Exception {
    s3Answers(aResponse().withBody(SECRETS));
    // The embedded MongoDB has no users.
    settings.put("quarkus.mongodb.credentials.credentials-provider", "");
    try (PackagedApplication application = PackagedApplication.start(settings)) {
      URI url = application.url();
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        String body = "{\"name\":\"written slowly\"}";
        OutputStream request = socket.getOutputStream();
        String head =
            "POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: %d\r\n\r\n".formatted(body.length());
        request.write((head + body.substring(0, 5)).getBytes(StandardCharsets.US_ASCII));
        request.flush();
        // When a later request is answered, the first one has arrived.
        assertThat(RestAssured.get(url.resolve("/q/health/ready")).statusCode()).isEqualTo(200);

        application.terminate();
        Thread.sleep(500); // Waits until the stop has begun.
        request.write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
        request.flush();

        String status =
            new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
        assertThat(status).isEqualTo("HTTP/1.1 201 Created");
      }
      assertThat(application.exitCode()).isEqualTo(128 + 15); // Ended by SIGTERM.
      assertThat(application.output() + application.errors())
          .contains("stopped in")
          .doesNotContain(SESSION_KEY, PASSWORD);
    }
  }

  @Test
  void logsInToMongoDbAsTheUserFromS3() throws Exception {
    s3Answers(aResponse().withBody(SECRETS));

    expectRefusal("MongoDB does not answer: .*userName='todo'.*");
  }

  @Test
  void refusesToStartAfterAnErrorOfS3() throws Exception {
    s3Answers(aResponse().withStatus(404).withBody("<Error><Code>NoSuchKey</Code></Error>"));

    expectRefusal("Secrets from s3://vault/secrets.properties: NoSuchKey \\(HTTP 404\\)");
  }

  @Test
  void refusesToStartWithoutARegion() throws Exception {
    settings.remove("quarkus.s3.aws.region");

    expectRefusal("Secrets from s3://vault/secrets.properties: Unable to load region .*");
  }

  @Test
  void refusesToStartWithoutABucketAndASessionKey() throws Exception {
    settings.remove("todo.secrets.bucket");

    expectRefusal("todo.session.key is missing: it signs the sessions");
  }

  @Test
  void refusesToStartIfMongoDbDoesNotAnswer() throws Exception {
    settings.remove("todo.secrets.bucket");
    settings.put("todo.session.key", SESSION_KEY);
    settings.put("quarkus.mongodb.connection-string", "mongodb://localhost:1");

    expectRefusal("MongoDB does not answer: .*localhost:1.*");
  }

  @Test
  void startsWithoutTheProviderOfSignIn() throws Exception {
    withProvider("http://localhost:1", "todo");
    try (PackagedApplication application = PackagedApplication.start(settings)) {
      String url = application.url().toString();

      assertThat(RestAssured.get(url + "/api/v1/tasks").statusCode()).isEqualTo(200);
      assertThat(
              RestAssured.given()
                  .redirects()
                  .follow(false)
                  .get(url + "/account/signed-in")
                  .header("Location"))
          .isEqualTo("/?sign-in=unavailable");
      assertThat(RestAssured.get(url + "/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(application.output())
          .contains("Nobody can sign in: ")
          .doesNotContain("\"level\":\"ERROR\"");
    }
  }

  @Test
  void refusesToStartWithAProviderThatAnybodyOnTheWayCouldReplace() throws Exception {
    withProvider("http://provider.example", "todo");

    expectRefusal("todo.sign-in.issuer has to begin with https://");
  }

  @Test
  void refusesToStartWithAProviderButNoClient() throws Exception {
    withProvider("https://provider.example", "");

    expectRefusal("todo.sign-in.client-id is missing: .*https://provider.example.*");
  }

  private void withProvider(String issuer, String client) {
    settings.remove("todo.secrets.bucket");
    settings.put("todo.session.key", SESSION_KEY);
    settings.put("todo.sign-in.issuer", issuer);
    settings.put("todo.sign-in.client-id", client);
  }

  private void expectRefusal(String line) throws Exception {
    try (PackagedApplication application = PackagedApplication.start(settings)) {
      assertThat(application.exitCode()).isEqualTo(1);
      assertThat(application.errors()).matches(line + "\\R");
      assertThat(application.output()).doesNotContain("\"level\":\"ERROR\"", SESSION_KEY, PASSWORD);
      assertThat(application.errors()).doesNotContain(SESSION_KEY, PASSWORD);
    }
  }

  private static void s3Answers(ResponseDefinitionBuilder answer) {
    stubFor(get("/vault/secrets.properties").willReturn(answer));
  }
}
