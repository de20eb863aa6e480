package org.acme.todo.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MongoOutageTest.OwnMongo.class)
@WithTestResource(StoppableMongo.class)
class MongoOutageTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final int CLIENTS = 4;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

  StoppableMongo mongo;

  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean done = new AtomicBoolean();

  private final Queue<String> loggedRequests = new ConcurrentLinkedQueue<>();
  private final Handler logged =
      new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord warning) {
          loggedRequests.add(String.valueOf(warning.getMdc("requestId")));
        }
      };

  private record Answer(
      String task, int status, String retryAfter, String type, String requestId, Duration time) {}

  public static class OwnMongo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.devservices.enabled", "false", "todo.task.limit", "100000");
    }
  }

  @Test
  void answersQuicklyDuringAnOutageLosesNoTaskAndRecovers() throws Exception {
    String session = given().get(TASKS).cookie("__Host-session");
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client " + client;
      running.add(clients.submit(() -> createTasksUntilDone(session, name)));
    }

    Logger.getLogger("org.acme.todo.database").addHandler(logged);
    await(() -> count(201) > 20);
    assertThat(readiness()).isEqualTo(200);
    mongo.goAway();
    await(() -> count(503) >= CLIENTS);
    assertThat(readiness()).isEqualTo(503);
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    mongo.comeBack();
    int created = count(201);
    await(() -> count(201) > created + 20);
    assertThat(readiness()).isEqualTo(200);
    done.set(true);
    for (Future<?> client : running) {
      client.get();
    }
    clients.shutdown();

    List<String> stored =
        given().cookie("__Host-session", session).get(TASKS).jsonPath().getList("name");
    assertThat(stored)
        .doesNotHaveDuplicates()
        .containsAll(answers.stream().filter(a -> a.status() == 201).map(Answer::task).toList());
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.time()).isLessThan(LONGEST_ANSWER))
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            refused -> {
              assertThat(refused.status()).isEqualTo(503);
              assertThat(refused.type()).isEqualTo("application/problem+json");
              assertThat(Integer.parseInt(refused.retryAfter())).isPositive();
              assertThat(loggedRequests).contains(refused.requestId());
            });
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("org.acme.todo.database").removeHandler(logged);
  }

  private void createTasksUntilDone(String session, String client) {
    int created = 0;
    while (!done.get()) {
      // After a refusal the same request is sent again.
      String name = client + " task " + created;
      Instant start = Instant.now();
      Response response =
          given()
              .cookie("__Host-session", session)
              .contentType(ContentType.JSON)
              .header("Idempotency-Key", name)
              .body("{\"name\":\"%s\"}".formatted(name))
              .post(TASKS);
      answers.add(
          new Answer(
              name,
              response.statusCode(),
              response.header("Retry-After"),
              response.contentType(),
              response.header("X-Request-Id"),
              Duration.between(start, Instant.now())));
      created += response.statusCode() == 201 ? 1 : 0;
    }
  }

  private int count(int status) {
    return (int) answers.stream().filter(answer -> answer.status() == status).count();
  }

  private static int readiness() {
    return given().get("/q/health/ready").statusCode();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("time is up").isBefore(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
