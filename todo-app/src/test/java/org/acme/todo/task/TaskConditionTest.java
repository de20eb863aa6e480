package org.acme.todo.task;

import static org.acme.todo.task.Caller.TASK;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** ETags: unchanged tasks are not sent again, and changed tasks are not overwritten. */
@QuarkusTest
class TaskConditionTest {
  private static final String STALE = "\"stale\"";

  @Inject TaskService tasks;

  private Caller caller;
  private String id;

  @BeforeEach
  void startWithOneTask() {
    caller = new Caller();
    id = caller.create("one");
  }

  @Nested
  class Reading {
    @Test
    void answers304WithoutABodyIfTheListIsUnchanged() {
      String tag = caller.request().get(TASKS).header("ETag");

      Response again = caller.request().header("If-None-Match", tag).get(TASKS);

      again.then().statusCode(304);
      assertThat(again.asString()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag).startsWith("\"").endsWith("\"");
    }

    @Test
    void answers200AfterEveryKindOfChangeOfTheList() {
      String other = caller.create("two");
      List<Runnable> changes =
          List.of(
              () -> caller.create("three"),
              () -> ok(caller.put(id, named("changed"))),
              () -> ok(caller.move(id, "")),
              () -> caller.delete(other),
              () -> ok(caller.restore(other)));

      for (Runnable change : changes) {
        String tag = caller.request().get(TASKS).header("ETag");
        change.run();
        ok(caller.request().header("If-None-Match", tag).get(TASKS));
      }
    }

    @Test
    void answers304IfTheTaskIsUnchanged() {
      String tag = caller.get(id).header("ETag");

      caller.request().header("If-None-Match", tag).get(TASK, id).then().statusCode(304);
      ok(caller.put(id, named("changed")));
      ok(caller.request().header("If-None-Match", tag).get(TASK, id));
    }

    /** nginx makes our tags weak when it compresses an answer. */
    @Test
    void acceptsWeakTagsAndListsOfTags() {
      for (String pattern : List.of("W/%s", STALE + ", %s", STALE + ",W/%s", "*")) {
        String known = pattern.formatted(caller.get(id).header("ETag"));
        caller.request().header("If-None-Match", known).get(TASK, id).then().statusCode(304);
        ok(caller.json(named("one")).header("If-Match", known).put(TASK, id));
      }
      ok(caller.request().header("If-None-Match", "W/" + STALE).get(TASK, id));
    }

    @Test
    void answersArePrivateAndMustBeRevalidated() {
      assertThat(caller.request().get(TASKS).header("Cache-Control"))
          .contains("private")
          .contains("no-cache");
    }

    @Test
    void everyAnswerWithATaskHasItsETag() {
      Response created = caller.post(named("two"));
      String two = created.jsonPath().getString("id");

      assertThat(caller.get(two).header("ETag")).isEqualTo(created.header("ETag"));
      Response changed = caller.put(two, named("changed"));
      assertThat(caller.get(two).header("ETag"))
          .isEqualTo(changed.header("ETag"))
          .isNotEqualTo(created.header("ETag"));
    }
  }

  @Nested
  class Writing {
    @Test
    void changesATaskIfItsTagMatches() {
      String seen = caller.get(id).header("ETag");

      Response changed = caller.json(named("changed")).header("If-Match", seen).put(TASK, id);

      ok(changed);
      String tag = changed.header("ETag");
      caller.request().header("If-Match", tag).delete(TASK, id).then().statusCode(204);
    }

    @Test
    void rejectsAChangeIfTheTaskHasChanged() {
      String seen = caller.get(id).header("ETag");
      ok(caller.put(id, named("theirs")));
      Map<String, Object> before = caller.task(id);

      for (String tag : List.of(seen, STALE)) {
        problem(caller.json(named("mine")).header("If-Match", tag).put(TASK, id), 412);
        problem(caller.json(named("mine")).header("If-Match", tag).patch(TASK, id), 412);
        problem(
            caller.request().header("If-Match", tag).queryParam("after", "").put(TASK, id), 412);
        problem(caller.request().header("If-Match", tag).delete(TASK, id), 412);
      }

      assertThat(caller.task(id)).isEqualTo(before);
    }

    @Test
    void aTagCanNameTheVersionThatTheListShows() {
      int seen = ok(caller.request().get(TASKS)).getInt("[0].version");
      String tag = "\"" + seen + "\"";

      int next =
          ok(caller.json(named("mine")).header("If-Match", tag).patch(TASK, id)).getInt("version");
      problem(caller.json(named("late")).header("If-Match", tag).patch(TASK, id), 412);

      assertThat(next).isGreaterThan(seen);
      assertThat(caller.names()).containsExactly("mine");
    }

    @Test
    void starMatchesAnyExistingTask() {
      ok(caller.json(named("changed")).header("If-Match", "*").put(TASK, id));
      caller.delete(id);
      problem(caller.json(named("changed")).header("If-Match", "*").put(TASK, id), 404);
    }

    @Test
    void rejectsAnEmptyTag() {
      for (String empty : List.of("", " ")) {
        problem(caller.json(named("mine")).header("If-Match", empty).put(TASK, id), 400);
        problem(caller.request().header("If-Match", empty).delete(TASK, id), 400);
      }

      assertThat(caller.names()).containsExactly("one");
    }

    @Test
    void rejectsAChangeIfTheTaskChangesAfterTheTagWasCompared() {
      ObjectId task = new ObjectId(id);
      Predicate<Task> changesMeanwhile =
          seen -> ok(caller.put(id, named("theirs"))).getString("id").equals(id);
      var mine = new UpdateTask();
      mine.name("mine");

      assertThatThrownBy(
              () ->
                  tasks.update(caller.user(), task, mine, null, changesMeanwhile, LocalDate.EPOCH))
          .hasMessageContaining("has changed");
      assertThatThrownBy(() -> tasks.delete(caller.user(), task, changesMeanwhile))
          .hasMessageContaining("has changed");

      assertThat(caller.names()).containsExactly("theirs");
    }
  }
}
