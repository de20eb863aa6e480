package org.acme.todo.task;

import static org.acme.todo.task.Caller.TASK;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskUpdateTest {
  private static final String EVERYTHING =
      """
      {"name": "Buy milk", "complete": true, "location": "Corner shop", "notes": "*Oat*",
       "due": "2026-12-24", "tags": ["errand"]}
      """;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class Putting {
    @Test
    void changesWhatIsThereAndLeavesTheRest() {
      String id = Caller.idOf(caller.post(EVERYTHING));
      Map<String, Object> expected = caller.task(id);
      expected.put("name", "new");
      expected.put("tags", List.of("home", "later"));
      expected.put("version", 1);

      JsonPath changed = ok(caller.put(id, "{\"name\":\" new \",\"tags\":[\"home\",\"later\"]}"));

      assertThat(changed.<Map<String, Object>>get()).isEqualTo(expected);
      assertThat(caller.task(id)).isEqualTo(expected);
    }

    @Test
    void setsAndResetsThePriority() {
      String id = caller.create("urgent");

      assertThat(ok(caller.put(id, "{\"priority\":1}")).getInt("priority")).isEqualTo(1);
      assertThat(ok(caller.put(id, "{\"name\":\"still\"}")).getInt("priority")).isEqualTo(1);
      assertThat(ok(caller.patch(id, "{\"priority\":null}")).<Object>get("priority")).isNull();
      problem(caller.put(id, "{\"priority\":0}"), 400);
      problem(caller.put(id, "{\"priority\":4}"), 400);
      problem(caller.post("{\"name\":\"a\",\"priority\":4}"), 400);
    }

    @Test
    void changesAndMovesAtOnce() {
      String top = caller.create("top");
      String id = caller.create("bottom", top);

      ok(caller.json(named("changed")).queryParam("after", "").put(TASK, id));

      assertThat(caller.names()).containsExactly("changed", "top");
    }

    @Test
    void changesNothingWithAnEmptyBody() {
      String id = Caller.idOf(caller.post(EVERYTHING));
      Map<String, Object> before = caller.task(id);

      assertThat(ok(caller.put(id, "{}")).<Map<String, Object>>get()).isEqualTo(before);
    }

    @Test
    void needsABodyOrAPlace() {
      String id = caller.create("same");

      problem(caller.request().put(TASK, id), 400);
      problem(caller.json("").put(TASK, id), 400);
    }
  }

  @Nested
  class Moving {
    private String a;
    private String b;
    private String c;

    @BeforeEach
    void createThree() {
      c = caller.create("c");
      b = caller.create("b");
      a = caller.create("a");
    }

    @Test
    void downPutsATaskDirectlyBelowAnother() {
      ok(caller.move(a, b));
      assertThat(caller.names()).containsExactly("b", "a", "c");

      ok(caller.move(b, c));
      assertThat(caller.names()).containsExactly("a", "c", "b");
    }

    @Test
    void upPutsATaskDirectlyBelowAnother() {
      ok(caller.move(c, a));

      assertThat(caller.names()).containsExactly("a", "c", "b");
    }

    @Test
    void afterNothingPutsATaskAtTheTop() {
      assertThat(ok(caller.move(c, "")).getString("name")).isEqualTo("c");

      assertThat(caller.names()).containsExactly("c", "a", "b");
    }

    @Test
    void toWhereATaskIsChangesNothing() {
      ok(caller.move(a, ""));
      ok(caller.move(b, a));
      ok(caller.move(c, b));

      assertThat(caller.names()).containsExactly("a", "b", "c");
    }

    @Test
    void aTaskBelowItselfChangesNothing() {
      Map<String, Object> before = caller.task(b);

      assertThat(ok(caller.move(b, b)).<Map<String, Object>>get()).isEqualTo(before);

      assertThat(caller.names()).containsExactly("a", "b", "c");
    }

    @Test
    void worksWithAnEmptyBodyToo() {
      ok(caller.json("").queryParam("after", "").put(TASK, c));
      ok(caller.json("{}").queryParam("after", "").put(TASK, b));

      assertThat(caller.names()).containsExactly("b", "c", "a");
    }

    @Test
    void worksByPatch() {
      ok(
          caller
              .request()
              .contentType("application/merge-patch+json")
              .queryParam("after", a)
              .body(named("changed"))
              .patch(TASK, c));

      assertThat(caller.names()).containsExactly("a", "changed", "b");
    }

    @Test
    void belowAnUnknownTaskWritesNothing() {
      Caller other = new Caller();
      String deleted = caller.create("deleted");
      caller.delete(deleted);

      for (String after :
          List.of(new ObjectId().toHexString(), other.create("theirs"), deleted, "not-an-id")) {
        Response response = caller.json(named("lost")).queryParam("after", after).put(TASK, c);
        assertThat(problem(response, 400)).startsWith("after ");
      }

      assertThat(caller.names()).containsExactly("a", "b", "c");
    }

    @Test
    void anUnknownTaskIs404() {
      problem(caller.move(new ObjectId().toHexString(), a), 404);
      problem(caller.move("not-an-id", a), 404);
    }
  }

  @Nested
  class Patching {
    @Test
    void resetsWhatIsNull() {
      String id = Caller.idOf(caller.post(EVERYTHING));
      Map<String, Object> expected = caller.task(id);
      expected.putAll(Map.of("complete", false, "location", "", "notes", "", "tags", List.of()));
      expected.put("completed", null);
      expected.put("version", 1);
      expected.put("due", null);

      JsonPath changed =
          ok(
              caller.patch(
                  id,
                  """
                  {"complete": null, "location": null, "notes": null, "due": null, "tags": null}
                  """));

      assertThat(changed.<Map<String, Object>>get()).isEqualTo(expected);
      assertThat(caller.task(id)).isEqualTo(expected);
    }

    @Test
    void takesPlainJsonToo() {
      String id = caller.create("old");

      ok(caller.json(named("new")).patch(TASK, id));

      assertThat(caller.names()).containsExactly("new");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\":\" \"}",
          "{\"name\":null}",
          "{\"complete\":\"perhaps\"}",
          "{\"complete\":\"\"}",
          "{\"due\":\"\"}",
          "{\"changesDue\":true}",
          "{\"due\":\"tomorrow\"}",
          "{\"tags\":[\"a,b\"]}",
          "{\"tags\":[\"a\",\"a\"]}",
          "{\"id\":\"0123456789abcdef01234567\"}",
          "{\"user\":\"0123456789abcdef01234567\"}",
          "{\"rank\":\"a\"}",
          "{\"created\":\"2026-11-22T00:00:00Z\"}",
          "{\"completed\":\"2026-11-22T00:00:00Z\"}",
          "{",
          "[]",
          "null",
          ""
        })
    void refusesAnInvalidChange(String body) {
      String id = caller.create("same");
      Map<String, Object> before = caller.task(id);

      problem(caller.patch(id, body), 400);

      assertThat(caller.task(id)).isEqualTo(before);
    }

    @Test
    void answers404ForAnUnknownTask() {
      problem(caller.patch(new ObjectId().toHexString(), named("a")), 404);
    }

    @Test
    void answers415ForAnythingElse() {
      String id = caller.create("same");

      problem(caller.request().contentType(ContentType.XML).body("<a/>").patch(TASK, id), 415);
    }
  }

  @Nested
  class Completing {
    @Test
    void setsATimeThatReopeningTakesAway() {
      String id = caller.create("write");

      JsonPath completed = ok(caller.patch(id, "{\"complete\":true}"));
      assertThat(completed.getBoolean("complete")).isTrue();
      assertThat(Instant.parse(completed.getString("completed")))
          .isBetween(Instant.parse(completed.getString("created")), Instant.now());

      JsonPath reopened = ok(caller.put(id, "{\"complete\":false}"));
      assertThat(reopened.getBoolean("complete")).isFalse();
      assertThat(reopened.<Object>get("completed")).isNull();
    }

    @Test
    void keepsItsTimeWhileTheTaskStaysComplete() throws InterruptedException {
      String id = caller.create("write");
      String first = ok(caller.patch(id, "{\"complete\":true}")).getString("completed");
      Thread.sleep(5); // So that a second time of completion would differ.

      JsonPath again = ok(caller.put(id, "{\"complete\":true,\"notes\":\"more\"}"));

      assertThat(again.getString("completed")).isEqualTo(first);
    }
  }
}
