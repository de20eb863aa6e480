package org.acme.todo.task;

import static org.acme.todo.task.Caller.TASK;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskResourceTest {
  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class Listing {
    @ParameterizedTest
    @ValueSource(strings = {TASKS, TASKS + "/"})
    void returnsAnEmptyArrayWithAndWithoutATrailingSlash(String path) {
      assertThat(caller.request().get(path).then().statusCode(200).extract().asString())
          .isEqualTo("[]");
    }

    @Test
    void showsTheNewestTaskOnTop() {
      caller.create("first");
      caller.create("second");
      caller.create("third");

      assertThat(caller.names()).containsExactly("third", "second", "first");
    }

    @Test
    void listAndSingleTaskHaveTheSameContent() {
      String id = caller.create("one");

      assertThat(ok(caller.request().get(TASKS)).<Map<String, Object>>getList(""))
          .containsExactly(caller.task(id));
    }

    @Test
    void showsOnlyTheTasksOfTheUser() {
      new Caller().create("theirs");
      caller.create("mine");

      assertThat(caller.names()).containsExactly("mine");
    }
  }

  @Nested
  class Creating {
    @Test
    void returnsTheStoredTask() {
      Instant before = Instant.now().minusMillis(1);

      Response created = caller.post(named("  Buy milk "));

      JsonPath task = created.then().statusCode(201).extract().jsonPath();
      assertThat(task.<String, Object>getMap(""))
          .containsOnlyKeys(
              "id",
              "name",
              "complete",
              "completed",
              "location",
              "notes",
              "created",
              "due",
              "tags",
              "priority",
              "recurrence",
              "list",
              "version")
          .containsEntry("name", "Buy milk")
          .containsEntry("complete", false)
          .containsEntry("completed", null)
          .containsEntry("location", "")
          .containsEntry("notes", "")
          .containsEntry("due", null)
          .containsEntry("list", null)
          .containsEntry("tags", List.of());
      assertThat(task.getString("created")).endsWith("Z");
      assertThat(Instant.parse(task.getString("created"))).isBetween(before, Instant.now());
      assertThat(caller.task(task.getString("id"))).isEqualTo(task.get());
      assertThat(created.header("Location")).endsWith(TASKS + "/" + task.getString("id"));
    }

    @Test
    void storesEveryPropertyThatACallerMaySet() {
      JsonPath task =
          caller
              .post(
                  """
                  {"name": "Buy milk", "complete": true, "location": "Corner shop",
                   "notes": "*Oat*\\n😀", "due": "2026-12-24", "tags": [" errand ", "été"]}
                  """)
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();

      assertThat(task.getString("completed")).isEqualTo(task.getString("created"));
      assertThat(task.getString("location")).isEqualTo("Corner shop");
      assertThat(task.getString("notes")).isEqualTo("*Oat*\n😀");
      assertThat(task.getString("due")).isEqualTo("2026-12-24");
      assertThat(task.getList("tags")).isEqualTo(List.of("errand", "été"));
      assertThat(caller.task(task.getString("id"))).isEqualTo(task.get());
    }

    @Test
    void treatsNullAsAMissingProperty() {
      JsonPath task =
          caller
              .post(
                  """
                  {"name": "a", "complete": null, "location": null, "notes": null, "due": null,
                   "tags": null}
                  """)
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();

      assertThat(task.getString("location")).isEmpty();
      assertThat(task.getList("tags")).isEmpty();
    }

    @Test
    void acceptsATrailingSlash() {
      caller.json(named("a")).post(TASKS + "/").then().statusCode(201);
    }

    @Test
    void insertsATaskDirectlyBelowAnother() {
      String first = caller.create("first");
      caller.create("top");

      caller.create("below", first);
      caller.create("between", first);

      assertThat(caller.names()).containsExactly("top", "first", "between", "below");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "0123456789abcdef01234567"})
    void rejectsAPlaceBelowAnUnknownTask(String after) {
      caller.create("first");

      Response response = caller.json(named("lost")).queryParam("after", after).post(TASKS);

      assertThat(problem(response, 400)).startsWith("after ");
      assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo("after");
      assertThat(caller.names()).containsExactly("first");
    }

    @Test
    void rejectsAPlaceBelowADeletedOrForeignTask() {
      String deleted = caller.create("deleted");
      caller.delete(deleted);
      Caller other = new Caller();
      String theirs = other.create("theirs");

      problem(caller.json(named("lost")).queryParam("after", deleted).post(TASKS), 400);
      problem(caller.json(named("lost")).queryParam("after", theirs).post(TASKS), 400);

      assertThat(caller.names()).isEmpty();
      assertThat(other.names()).containsExactly("theirs");
    }

    @Test
    void rejectsTwoPlaces() {
      String first = caller.create("first");

      Response response = caller.json(named("lost")).queryParam("after", "", first).post(TASKS);

      assertThat(problem(response, 400)).isEqualTo("after must be given once");
      assertThat(caller.names()).containsExactly("first");
    }

    /** No-break, ideographic and zero-width spaces and a byte order mark are invisible too. */
    @Test
    void trimsEveryKindOfSpace() {
      Caller.idOf(caller.post("{\"name\":\"\\u00a0\\u3000\\u200b a\\u00a0b \\ufeff\\t\"}"));

      assertThat(caller.names()).containsExactly("a\u00a0b");
      problem(caller.post(named("\u00a0\u200b")), 400);
    }

    @Test
    void rejectsUnpairedSurrogates() {
      for (String member :
          List.of("\"name\":\"\\ud83d\"", "\"name\":\"a\",\"tags\":[\"\\udc00\"]")) {
        assertThat(problem(caller.post("{" + member + "}"), 400)).contains("surrogate");
      }
      assertThat(caller.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"   \"}", "{\"name\":null}", "{}", "{\"notes\":\"x\"}"})
    void rejectsATaskWithoutAName(String body) {
      Response response = caller.post(body);

      assertThat(problem(response, 400)).isEqualTo("name must not be blank");
      assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo("name");
      assertThat(caller.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "_id", "user", "rank", "created", "completed", "colour"})
    void rejectsAPropertyThatACallerMayNotSet(String property) {
      Response response = caller.post("{\"name\":\"a\",\"%s\":\"x\"}".formatted(property));

      assertThat(problem(response, 400)).isEqualTo(property + " is not a known property (line 1)");
      assertThat(caller.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\":7}",
          "{\"name\":true}",
          "{\"name\":[\"a\"]}",
          "{\"name\":\"a\",\"complete\":\"true\"}",
          "{\"name\":\"a\",\"complete\":1}",
          "{\"name\":\"a\",\"due\":\"24.12.2026\"}",
          "{\"name\":\"a\",\"due\":\"2026-02-30\"}",
          "{\"name\":\"a\",\"due\":\"2026-12-24T00:00:00Z\"}",
          "{\"name\":\"a\",\"due\":\"+99999-01-01\"}",
          "{\"name\":\"a\",\"due\":[2026,12,24]}",
          "{\"name\":\"a\",\"due\":\"\"}",
          "{\"name\":\"a\",\"tags\":\"errand\"}",
          "{\"name\":\"a\",\"tags\":[1]}",
          "{\"name\":\"a\",\"tags\":[\"\"]}",
          "{\"name\":\"a\",\"tags\":[null]}",
          "{\"name\":\"a\",\"tags\":[\"a,b\"]}",
          "{\"name\":\"a\",\"tags\":[\"a\",\" a\"]}",
          "{\"name\":\"a\",\"name\":\"b\"}",
          "{\"name\":\"a\"} and more",
          "[]",
          "null",
          "\"a\"",
          ""
        })
    void rejectsABodyThatIsNotAValidTask(String body) {
      problem(caller.post(body), 400);

      assertThat(caller.names()).isEmpty();
    }

    @Test
    void namesTheInvalidTag() {
      Response response = caller.post("{\"name\":\"a\",\"tags\":[\"ok\",\"a,b\"]}");

      assertThat(problem(response, 400)).startsWith("tags[1] must match");
    }
  }

  @Nested
  class Getting {
    @Test
    void answers404ForAnUnknownTask() {
      String unknown = new ObjectId().toHexString();

      assertThat(problem(caller.get(unknown), 404)).isEqualTo("There is no task " + unknown + ".");
    }

    @Test
    void answers404ForAMalformedId() {
      problem(caller.get("not-an-id"), 404);
    }
  }

  /** Every operation on a task of another user is answered as if there were no such task. */
  @Nested
  class ForeignTasks {
    @Test
    void foreignTaskIsUnknownAndCannotBeChanged() {
      Caller owner = new Caller();
      String id = owner.create("theirs");
      String below = owner.create("below", id);
      Map<String, Object> before = owner.task(id);

      problem(caller.get(id), 404);
      problem(caller.put(id, named("mine")), 404);
      problem(caller.patch(id, named("mine")), 404);
      problem(caller.move(below, ""), 404);
      problem(caller.delete(id), 404);
      problem(caller.request().header("If-Match", "*").delete(TASK, id), 404);

      assertThat(owner.task(id)).isEqualTo(before);
      assertThat(owner.names()).containsExactly("theirs", "below");
    }

    @Test
    void deletedForeignTaskCannotBeRestored() {
      Caller owner = new Caller();
      String id = owner.create("theirs");
      owner.delete(id);

      problem(caller.restore(id), 404);

      problem(owner.get(id), 404);
    }

    @Test
    void completedForeignTasksAreNotCleared() {
      Caller owner = new Caller();
      owner.patch(owner.create("theirs"), "{\"complete\":true}");

      ok(caller.request().queryParam("complete", true).delete(TASKS));

      assertThat(owner.names()).containsExactly("theirs");
    }
  }

  @Nested
  class UnsupportedRequests {
    /** The expected methods are those of the API's description. */
    @Test
    void rejectsAnUnsupportedMethodAndListsTheSupportedOnes() {
      Map<String, Map<String, Object>> paths =
          caller.request().get("/api/v1/openapi?format=json").jsonPath().getMap("paths");

      assertThat(paths).hasSize(14);
      paths.forEach(
          (path, operations) -> {
            Set<String> expected = new HashSet<>(Set.of("OPTIONS"));
            operations.keySet().forEach(method -> expected.add(method.toUpperCase(Locale.ROOT)));
            if (expected.contains("GET")) {
              expected.add("HEAD");
            }
            String address =
                path.replace("{id}", caller.create("a"))
                    .replace("{key}", "a")
                    .replace("{access}", "read");
            Response refused = caller.request().request("TRACE", address);
            problem(refused, 405);
            for (Response response : List.of(refused, caller.request().options(address))) {
              assertThat(response.header("Allow").split(", "))
                  .as(path)
                  .containsOnly(expected.toArray(String[]::new));
            }
          });
    }

    @Test
    void rejectsABodyThatIsNotJson() {
      problem(caller.request().contentType(ContentType.TEXT).body("milk").post(TASKS), 415);
    }
  }
}
