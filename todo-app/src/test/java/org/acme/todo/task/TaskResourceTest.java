package org.acme.todo.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskResourceTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final String TASK = TASKS + "/{id}";

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class Listing {
    @ParameterizedTest
    @ValueSource(strings = {TASKS, TASKS + "/"})
    void answersAnEmptyArrayWhenThereIsNothingWithAndWithoutTheTrailingSlash(String path) {
      assertThat(caller.request().get(path).then().statusCode(200).extract().asString())
          .isEqualTo("[]");
    }

    @Test
    void showsTheNewestTaskOnTop() {
      create("first");
      create("second");
      create("third");

      assertThat(names()).containsExactly("third", "second", "first");
    }
  }

  @Nested
  class Creating {
    @Test
    void answersTheTaskAsItIsStored() {
      Instant before = Instant.now().minusMillis(1);

      JsonPath task =
          post("{\"name\":\"  Buy milk \"}").then().statusCode(201).extract().jsonPath();

      assertThat(task.getString("name")).isEqualTo("Buy milk");
      assertThat(task.getBoolean("complete")).isFalse();
      assertThat(task.<Object>get("completed")).isNull();
      assertThat(task.getString("created")).endsWith("Z");
      assertThat(Instant.parse(task.getString("created"))).isBetween(before, Instant.now());
      assertThat(get(task.getString("id")).jsonPath().<Map<String, Object>>get())
          .isEqualTo(task.get());
    }

    @Test
    void acceptsANameOfTwoHundredCharactersAndNoLonger() {
      post("{\"name\":\"%s\"}".formatted("x".repeat(200))).then().statusCode(201);

      JsonPath problem = problem(post("{\"name\":\"%s\"}".formatted("x".repeat(201))), 400);
      assertThat(problem.getString("violations[0].field")).isEqualTo("name");
      assertThat(problem.getString("detail")).contains("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"   \"}", "{\"name\":null}", "{}"})
    void refusesATaskWithoutAName(String body) {
      JsonPath problem = problem(post(body), 400);

      assertThat(problem.getString("violations[0].field")).isEqualTo("name");
      assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "rank", "created", "completed", "colour"})
    void refusesAPropertyThatIsNotTheCallersToSet(String property) {
      JsonPath problem = problem(post("{\"name\":\"a\",\"%s\":\"x\"}".formatted(property)), 400);

      assertThat(problem.getString("detail")).startsWith(property + " is not a known property");
      assertThat(names()).isEmpty();
    }

    @Test
    void refusesAnEmptyBody() {
      problem(caller.request().contentType(ContentType.JSON).post(TASKS), 400);
    }

    @Test
    void keepsEveryTaskWhenManyAreCreatedAtOnce() throws Exception {
      List<Callable<String>> inserts =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(i -> () -> create("task " + i))
              .toList();
      ExecutorService clients = Executors.newFixedThreadPool(8);
      try {
        for (Future<String> insert : clients.invokeAll(inserts)) {
          insert.get();
        }
      } finally {
        clients.shutdownNow();
      }

      assertThat(names()).hasSize(40).doesNotHaveDuplicates();
    }
  }

  @Nested
  class Getting {
    @Test
    void answers404ForAnUnknownTask() {
      String unknown = new ObjectId().toHexString();

      assertThat(problem(get(unknown), 404).getString("detail"))
          .isEqualTo("There is no task " + unknown);
    }

    @Test
    void answers404ForAMalformedId() {
      problem(get("not-an-id"), 404);
    }
  }

  @Nested
  class Updating {
    @Test
    void completesReopensAndCompletesAgain() {
      String id = create("write");

      String completed = patch(id, "{\"complete\":true}").jsonPath().getString("completed");
      assertThat(Instant.parse(completed)).isBeforeOrEqualTo(Instant.now());
      assertThat(get(id).jsonPath().getBoolean("complete")).isTrue();

      JsonPath reopened = patch(id, "{\"complete\":false}").jsonPath();
      assertThat(reopened.getBoolean("complete")).isFalse();
      assertThat(reopened.<Object>get("completed")).isNull();
    }

    @Test
    void keepsTheTimeOfCompletionWhileTheTaskStaysComplete() throws InterruptedException {
      String id = create("write");
      String first = patch(id, "{\"complete\":true}").jsonPath().getString("completed");
      Thread.sleep(5); // so that a second time would differ

      assertThat(patch(id, "{\"complete\":true}").jsonPath().getString("completed"))
          .isEqualTo(first);
    }

    @Test
    void renamesAndLeavesTheRestAsItIs() {
      String id = create("old");
      patch(id, "{\"complete\":true}");

      JsonPath renamed = patch(id, "{\"name\":\" new \"}").jsonPath();

      assertThat(renamed.getString("name")).isEqualTo("new");
      assertThat(renamed.getBoolean("complete")).isTrue();
    }

    @Test
    void changesNothingWhenNothingIsAskedFor() {
      String id = create("same");
      Map<String, Object> before = get(id).jsonPath().get();

      assertThat(patch(id, "{}").jsonPath().<Map<String, Object>>get()).isEqualTo(before);
    }

    @Test
    void acceptsAMergePatch() {
      String id = create("old");

      caller
          .request()
          .contentType("application/merge-patch+json")
          .body("{\"name\":\"new\"}")
          .patch(TASK, id)
          .then()
          .statusCode(200);

      assertThat(names()).containsExactly("new");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{\"name\":\" \"}", "{\"complete\":\"perhaps\"}", "{\"rank\":\"a\"}", "{", "[]"})
    void refusesAnInvalidChange(String body) {
      String id = create("same");

      problem(send(id, body), 400);

      assertThat(names()).containsExactly("same");
    }

    @Test
    void answers404ForAnUnknownTask() {
      problem(send(new ObjectId().toHexString(), "{\"name\":\"a\"}"), 404);
    }
  }

  @Nested
  class Deleting {
    @Test
    void removesThatTaskOnly() {
      create("stays");
      String id = create("goes");

      caller.request().delete(TASK, id).then().statusCode(204);

      assertThat(names()).containsExactly("stays");
      problem(caller.request().delete(TASK, id), 404);
    }
  }

  private String create(String name) {
    return post("{\"name\":\"%s\"}".formatted(name))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private Response post(String body) {
    return caller.request().contentType(ContentType.JSON).body(body).post(TASKS);
  }

  private Response get(String id) {
    return caller.request().get(TASK, id);
  }

  private Response patch(String id, String body) {
    Response response = send(id, body);
    response.then().statusCode(200);
    return response;
  }

  private Response send(String id, String body) {
    return caller.request().contentType(ContentType.JSON).body(body).patch(TASK, id);
  }

  private List<String> names() {
    return caller.request().get(TASKS).jsonPath().getList("name");
  }

  private JsonPath problem(Response response, int status) {
    JsonPath problem =
        response
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .extract()
            .jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("message")).isNotBlank().isEqualTo(problem.getString("detail"));
    return problem;
  }
}
