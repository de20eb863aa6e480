package org.acme.toolkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that strangers send stops the packaged application. Every build sends a sample, and
 * -Phostile everything.
 */
@Execution(ExecutionMode.SAME_THREAD) // One attack after the other, so that one can be blamed.
class HostileIT {
  private static final String CORRECTIONS = "/api/v1/corrections";
  private static final String DOCUMENTS = "/api/v1/documents";

  /** What a t4g.small has: 2 GiB without what the kernel keeps, of which the unit may use 85 %. */
  private static final String INSTANCE = "-XX:MaxRAM=1600m -XX:ActiveProcessorCount=2";

  /** Of each format. */
  private static final int NUMBER_OF_DOCUMENTS = Target.ALL ? 20 : 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Target target;
  private static Attacks attacks;

  @BeforeAll
  static void start() throws Exception {
    target =
        new Target(
            INSTANCE,
            "../deploy-scripts/toolkit-api/jvm.options",
            Map.of(
                "QUARKUS_HTTP_PORT", "0",
                // As deployed. So each request can say which stranger sends it.
                "TOOLKIT_RATE_LIMIT_PROXIES", "1",
                // Strangers with enough addresses never meet it.
                "TOOLKIT_RATE_LIMIT_ENABLED", "false"),
            HostileIT::honest);
    attacks = new Attacks(target.url());
  }

  @AfterAll
  static void stop() throws Exception {
    target.stop();
  }

  @AfterEach
  void survives() throws Exception {
    target.survives();
  }

  private static HttpRequest.Builder honest(URI url) {
    return HttpRequest.newBuilder(url.resolve(CORRECTIONS))
        .header("X-Forwarded-For", "192.0.2.1")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json(Map.of("text", "A order.", "language", "en"))));
  }

  @ParameterizedTest
  @MethodSource("org.acme.toolkit.hostile.HostileTexts#parts")
  void answersTextsThatRepeat(String part) throws Exception {
    Map<String, String> body = Map.of("text", HostileTexts.text(part), "language", "en");

    for (String path : List.of(CORRECTIONS, "/api/v1/vocabulary")) {
      assertThat(post(1, path, body).status()).isIn(200, 422, 503);
    }
    String form = "language=en&text=" + URLEncoder.encode(body.get("text"), UTF_8);
    HttpRequest.Builder check =
        target
            .to("/v2/check")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    assertThat(target.send(check).status()).isIn(200, 422, 503);
  }

  @Test
  void answersFiftyTextsAtOnce() throws Exception {
    Map<String, String> body = Map.of("text", HostileTexts.text("qx zz "), "language", "en");

    List<Answer> answers = Target.atOnce(50, i -> post(i, CORRECTIONS, body));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 422, 503);
  }

  @Test
  void slowConnectionsOccupyNothing() throws Exception {
    attacks.trickle(200, Attacks.post(CORRECTIONS, " ".repeat(1_000)).stripTrailing() + "\n\n");
  }

  @Test
  void whatAClientLeavesBehindOccupiesNoPlace() throws Exception {
    String body = json(Map.of("text", HostileTexts.text("qx zz "), "language", "en"));
    attacks.leave(20, Attacks.post(CORRECTIONS, body));
    attacks.leave(20, upload("An order is received. ".repeat(20_000)));

    // Long texts have a lane of their own.
    Map<String, String> longText =
        Map.of("text", "An order is received. ".repeat(500), "language", "en");
    Answer answer = post(1, CORRECTIONS, longText);
    while (answer.isRefusal()) {
      Thread.sleep(1_000);
      answer = post(1, CORRECTIONS, longText);
    }
    assertThat(answer.status()).isEqualTo(200);

    Answer document = sendDocument("a.md", "A order.".getBytes(UTF_8));
    while (document.isRefusal()) {
      Thread.sleep(1_000);
      document = sendDocument("a.md", "A order.".getBytes(UTF_8));
    }
    assertThat(document.status()).isEqualTo(200);
  }

  /** As a request of RawRequest. */
  private static String upload(String document) {
    String form = form("a.md") + document + "\r\n--X--\r\n";
    return ("POST " + DOCUMENTS + " HTTP/1.1\nHost: a\n")
        + "Content-Type: multipart/form-data; boundary=X\nContent-Length: "
        + form.length()
        + "\n\n"
        + form.replace("\r\n", "\n");
  }

  static Stream<HostileDocument> documents() {
    return HostileDocuments.ofSize(400_000, 10_000_000)
        .collect(groupingBy(HostileDocument::fileName))
        .values()
        .stream()
        .flatMap(format -> format.stream().limit(NUMBER_OF_DOCUMENTS));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void survivesDocuments(HostileDocument document) throws Exception {
    try {
      Answer answer = sendDocument(document.fileName(), document.content().get());
      assertThat(answer.status()).isIn(200, 413, 422, 503);
    } catch (HttpTimeoutException e) {
      // A document may take minutes. This client has left, which ends the work.
    }
  }

  private static Answer sendDocument(String fileName, byte[] content) throws Exception {
    return target.send(
        target
            .to(DOCUMENTS)
            .timeout(Target.PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=X")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(form(fileName)),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--X--\r\n"))));
  }

  /** The form until the content of the file. */
  private static String form(String fileName) {
    return part("operations") + "correct,vocabulary\r\n" + part("file\"; filename=\"" + fileName);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 20_000})
  void answersListsOfAnyLength(int length) throws Exception {
    boolean allowed = length <= 1_000;
    for (String element : List.of("", "x".repeat(40))) {
      List<String> list = Collections.nCopies(length, element);
      for (String member : List.of("glossary", "ignoredRules")) {
        Answer answer =
            post(1, CORRECTIONS, Map.of("text", "A order.", "language", "en", member, list));
        assertThat(answer.status()).isEqualTo(allowed && !element.isEmpty() ? 200 : 400);
      }
      Map<String, Object> texts = Map.of("texts", list, "source", "en", "target", "fr");
      assertThat(post(1, "/api/v1/translations", texts).status()).isIn(400, 422);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 3_000})
  void answersFormsOfAnyLength(int fields) throws Exception {
    String form =
        part("operations")
            + "correct\r\n"
            + part("file\"; filename=\"a.md")
            + "A order.\r\n"
            + (part("glossary") + "Order\r\n").repeat(fields)
            + "--X--\r\n";
    HttpRequest.Builder request =
        target
            .to(DOCUMENTS)
            .header("Content-Type", "multipart/form-data; boundary=X")
            .POST(BodyPublishers.ofString(form));

    assertThat(target.send(request).isSuccess()).isEqualTo(fields <= 1_000);
  }

  @Test
  void answersWhateverIsMadeFromItsDescription() throws Exception {
    attacks.fuzz("../docs/api/toolkit-api.openapi.yaml");
  }

  private static Answer post(int stranger, String path, Object body) throws Exception {
    return target.send(
        target
            .to(path)
            .header("X-Forwarded-For", "198.51.100." + stranger)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json(body))));
  }

  private static String part(String name) {
    return "--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
