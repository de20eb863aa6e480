package org.acme.todo.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.acme.todo.request.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that strangers send stops the packaged application. Every build sends a sample, and
 * -Phostile everything.
 */
@Execution(ExecutionMode.SAME_THREAD) // One attack after the other, so that one can be blamed.
class HostileIT {
  private static final String TASKS = "/api/v1/tasks";
  private static final String IMPORT = TASKS + "/import";

  /** What a t3.small has: 2 GiB without what the kernel keeps. A JVM chooses this collector. */
  private static final String INSTANCE = "-XX:MaxRAM=1900m -XX:ActiveProcessorCount=2 -XX:+UseG1GC";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static MongoServer database;
  private static Target target;
  private static Attacks attacks;

  @BeforeAll
  static void start() throws Exception {
    database = new MongoServer(H2Backend.inMemory());
    target =
        new Target(
            INSTANCE,
            "../deploy-scripts/todo-app/jvm.options",
            Map.of(
                "QUARKUS_MONGODB_CONNECTION_STRING",
                "mongodb://localhost:" + database.bind().getPort(),
                "QUARKUS_MONGODB_CREDENTIALS_CREDENTIALS_PROVIDER",
                "",
                "TODO_SESSION_KEY",
                "a key that everybody knows protects nothing",
                // Strangers with enough addresses never meet it.
                "TODO_RATE_LIMIT_ENABLED",
                "false"),
            HostileIT::honest);
    attacks = new Attacks(target.url());
  }

  @AfterAll
  static void stop() throws Exception {
    target.stop();
    database.shutdownNow();
  }

  @AfterEach
  void survives() throws Exception {
    target.survives();
  }

  private static HttpRequest.Builder honest(URI url) {
    return HttpRequest.newBuilder(url.resolve(TASKS))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"name\":\"Buy milk\"}"));
  }

  @Test
  void answersSixteenLargeImportsAtOnce() throws Exception {
    String file = file(500, "\\u5b57".repeat(5_000));

    List<Answer> answers = Target.atOnce(16, i -> post(IMPORT, file));

    assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 503);
  }

  @Test
  void answersAnImportOfAMillionEmptyTasks() throws Exception {
    String file =
        "{\"version\":1,\"tasks\":["
            + String.join(",", Collections.nCopies(1_000_000, "{}"))
            + "]}";

    assertThat(post(IMPORT, file).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"500, 200", "501, 409"})
  void answersImportsAtTheirLimit(int tasks, int status) throws Exception {
    assertThat(post(IMPORT, file(tasks, "")).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"10, 400", "11, 400", "21000, 400", "30000, 413"})
  void answersListsOfBlankTags(int tags, int status) throws Exception {
    assertThat(post(TASKS, "{\"name\":\"a\",\"tags\":" + list(tags, "\"\"") + "}").status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"1000, 404", "1001, 400", "3000, 413"})
  void answersListsOfUnknownIds(int ids, int status) throws Exception {
    String body = "{\"ids\":" + list(ids, "\"" + "0".repeat(24) + "\"") + "}";

    assertThat(post(TASKS + "/restore", body).status()).isEqualTo(status);
  }

  @Test
  void slowConnectionsOccupyNothing() throws Exception {
    String body = " ".repeat(1_000);
    attacks.trickle(100, Attacks.post(TASKS, body).stripTrailing() + "\n\n");
    attacks.trickle(100, Attacks.post(IMPORT, body).stripTrailing() + "\n\n");
  }

  @Test
  void whatAClientLeavesBehindOccupiesNoPlace() throws Exception {
    attacks.leave(20, Attacks.post(IMPORT, file(500, "a".repeat(15_000))));

    Answer answer = post(IMPORT, file(1, ""));
    while (answer.isRefusal()) {
      Thread.sleep(1_000);
      answer = post(IMPORT, file(1, ""));
    }
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For:",
        "X-Forwarded-For: 999.1.1.1",
        "X-Forwarded-Proto: ht tp",
        "X-Forwarded-Host: a b",
        "X-Forwarded-Port: -1",
        "Forwarded: for=;proto=\"ht tp\"",
      })
  void answersWhateverIsForwarded(String header) throws Exception {
    String body = "{\"name\":\"a\"}";
    String request = Attacks.post(TASKS, body);
    try (var connection =
        new RawRequest(
            target.url(), request.replaceFirst("\n", "\nConnection: close\n" + header + "\n"))) {
      assertThat(Answer.parse(connection.answer()).status()).isEqualTo(201);
    }
  }

  @Test
  void eachTaskIsReportedAsDeletedOnce() throws Exception {
    HttpRequest.Builder imported = json(IMPORT, file(200, ""));
    String cookie = target.send(imported).headers().get("Set-Cookie").replaceFirst(";.*", "");

    List<Answer> answers =
        Target.atOnce(
            8,
            i ->
                target.send(target.to(TASKS + "?complete=true").header("Cookie", cookie).DELETE()));

    List<String> deleted = new ArrayList<>();
    for (Answer answer : answers) {
      StreamSupport.stream(MAPPER.readTree(answer.body()).get("deleted").spliterator(), false)
          .forEach(id -> deleted.add(id.asText()));
    }
    assertThat(deleted).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void answersWhateverIsMadeFromItsDescription() throws Exception {
    attacks.fuzz("../docs/api/todo-app.openapi.yaml");
  }

  private static Answer post(String path, String body) throws Exception {
    return target.send(json(path, body));
  }

  /** A request of somebody new. */
  private static HttpRequest.Builder json(String path, String body) {
    return target
        .to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  /**
   * A file of complete tasks.
   *
   * @param notes of each, as in JSON
   */
  private static String file(int tasks, String notes) {
    String task =
        "{\"name\":\"a\",\"complete\":true,\"created\":\"2026-11-24T10:00:00Z\",\"notes\":\"%s\"}"
            .formatted(notes);
    return "{\"version\":1,\"tasks\":" + list(tasks, task) + "}";
  }

  private static String list(int length, String element) {
    return "[" + String.join(",", Collections.nCopies(length, element)) + "]";
  }
}
