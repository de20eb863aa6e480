package org.acme.todo.tasklist;

import static org.acme.todo.task.Caller.LIST;
import static org.acme.todo.task.Caller.LISTS;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.idOf;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Caller;
import org.acme.todo.task.Clients;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskListTest {
  @Inject MongoClient client;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class Lists {
    @Test
    void aNewUserHasNoneBesideTheDefaultList() {
      assertThat(ok(caller.request().get(LISTS)).getList("")).isEmpty();
    }

    @Test
    void returnsTheStoredList() {
      Response created = caller.json("{\"name\":\"  Garden \",\"colour\":\"green\"}").post(LISTS);

      String id = idOf(created);
      Map<String, Object> list = ok(caller.request().get(LIST, id)).get();
      assertThat(list)
          .isEqualTo(
              Map.of(
                  "id", id, "name", "Garden", "colour", "green", "archived", false, "version", 0))
          .isEqualTo(created.jsonPath().get());
      assertThat(created.header("Location")).endsWith(LISTS + "/" + id);
      assertThat(caller.request().header("If-None-Match", etag()).get(LISTS).statusCode())
          .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"name\":\"\"}",
          "{\"name\":\" \\u200b\"}",
          "{\"name\":\"a\",\"colour\":\"#fff\"}",
          "{\"name\":\"a\",\"colour\":\"\"}",
          "{\"name\":\"a\",\"archived\":true}",
          "{\"name\":7}",
          "{\"name\":\"\\ud800\"}",
          "[]",
          "null",
        })
    void refusesAListThatIsNotOne(String body) {
      problem(caller.json(body).post(LISTS), 400);
      assertThat(listNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 201", "61, 400"})
    void nameHasAtMost60Characters(int length, int status) {
      assertThat(caller.json(named("😀".repeat(length))).post(LISTS).statusCode())
          .isEqualTo(status);
    }

    @Test
    void changesOnlyTheMembersOfTheBody() {
      String id = caller.createList("Garden");

      ok(patch(id, "{\"colour\":\"red\"}"));
      ok(patch(id, "{\"archived\":true}"));
      Map<String, Object> list = ok(patch(id, "{\"name\":\"Balcony\"}")).get();

      assertThat(list)
          .containsEntry("name", "Balcony")
          .containsEntry("colour", "red")
          .containsEntry("archived", true)
          .containsEntry("version", 3);
      assertThat(ok(patch(id, "{\"colour\":null,\"archived\":null}")).<String, Object>getMap(""))
          .containsEntry("colour", "gray")
          .containsEntry("archived", false);
      problem(patch(id, "{\"name\":null}"), 400);
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
      String id = caller.createList("Garden");
      ok(patch(id, "{\"name\":\"Balcony\"}"));

      problem(caller.json("{}").header("If-Match", "\"0\"").patch(LIST, id), 412);
      problem(caller.request().header("If-Match", "\"0\"").delete(LIST, id), 412);
      ok(caller.json(named("Roof")).header("If-Match", "\"1\"").patch(LIST, id));

      String etag = caller.request().get(LIST, id).header("ETag");
      caller.request().header("If-Match", etag).delete(LIST, id).then().statusCode(204);
    }

    @Test
    void listsAreWhereTheyWerePut() {
      String a = caller.createList("a");
      String b = caller.createList("b");
      idOf(caller.json(named("top")).queryParam("after", "").post(LISTS));
      idOf(caller.json(named("below a")).queryParam("after", a).post(LISTS));
      assertThat(listNames()).containsExactly("top", "a", "below a", "b");

      ok(move(b, ""));
      assertThat(listNames()).containsExactly("b", "top", "a", "below a");
      ok(move(b, a));
      assertThat(listNames()).containsExactly("top", "a", "b", "below a");
      ok(move(b, b));
      assertThat(listNames()).containsExactly("top", "a", "b", "below a");
      problem(move(b, new ObjectId().toHexString()), 400);
      problem(move(b, "x"), 400);
    }

    @Test
    void aUserHasAtMostFifty() {
      for (int i = 0; i < 50; i++) {
        caller.createList("list " + i);
      }

      assertThat(problem(caller.json(named("one more")).post(LISTS), 409)).contains("50 lists");
      assertThat(listNames()).hasSize(50);
    }

    @Test
    void concurrentRequestsExceedNoLimitAndLoseNothing() {
      List<Callable<Integer>> requests =
          IntStream.range(0, 64)
              .mapToObj(
                  i ->
                      (Callable<Integer>)
                          () -> caller.json(named("list " + i)).post(LISTS).statusCode())
              .toList();

      List<Integer> statuses = Clients.all(8, requests);

      assertThat(statuses.stream().filter(status -> status == 201)).hasSize(50);
      assertThat(statuses).containsOnly(201, 409);
      assertThat(listNames()).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void listsOfADemoExpireNoEarlierThanTheirTasks() {
      String used = caller.createList("used");
      String id = caller.createIn(used, "task");
      Instant later = Instant.now().plus(Duration.ofDays(20));
      Document user = new Document("_id", caller.user());
      Document stored =
          client.getDatabase("todo").getCollection("lists").find(Filters.eq(caller.user())).first();
      Document task =
          client
              .getDatabase("todo")
              .getCollection("tasks")
              .find(Filters.eq(new ObjectId(id)))
              .first();
      assertThat(stored.getDate("stored")).isAfterOrEqualTo(task.getDate("stored"));

      ExpiredDocuments.delete(client, later);
      assertThat(client.getDatabase("todo").getCollection("lists").countDocuments(user)).isOne();
      ExpiredDocuments.delete(client, later.plus(Duration.ofDays(11)));
      assertThat(client.getDatabase("todo").getCollection("lists").countDocuments(user)).isZero();
    }
  }

  @Nested
  class CreatingOnce {
    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
      Response first = once("key", named("Garden"));
      ok(patch(idOf(first), "{\"name\":\"Balcony\"}"));

      Response second = once("key", "{ \"name\" : \"Garden \" }");

      assertThat(second.asString()).isEqualTo(first.asString());
      assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(first.header("Idempotency-Replayed")).isNull();
      assertThat(listNames()).containsExactly("Balcony");
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
      once("key", named("Garden"));

      problem(once("key", named("Roof")), 422);
      problem(once("k\ty", named("Roof")), 400);
      problem(once("", named("Roof")), 400);
      idOf(once("other", named("Garden")));
      assertThat(listNames()).containsExactly("Garden", "Garden");
    }

    @Test
    void concurrentRequestsWithTheSameKeyMakeOneList() {
      assertThat(Clients.all(8, 24, () -> once("key", named("Garden")).statusCode()))
          .containsOnly(201);

      assertThat(listNames()).containsExactly("Garden");
    }

    private Response once(String key, String body) {
      return caller.json(body).header("Idempotency-Key", key).post(LISTS);
    }
  }

  @Nested
  class Tasks {
    @Test
    void tasksWithoutAListAreInTheDefaultList() {
      String garden = caller.createList("Garden");
      caller.create("default");
      caller.createIn(garden, "Sow");

      assertThat(caller.names()).containsExactly("default");
      assertThat(caller.names(garden)).containsExactly("Sow");
      assertThat(caller.names("all")).containsExactly("Sow", "default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "x", "64b7f0c2a1b2c3d4e5f6071", "64b7f0c2a1b2c3d4e5f60718,all"})
    void refusesAListThatIsNoId(String list) {
      problem(caller.request().queryParam("list", list).get(TASKS), 400);
      problem(
          caller.request().queryParam("complete", true).queryParam("list", list).delete(TASKS),
          400);
    }

    @Test
    void aTaskMovesByAPatchAndKeepsItsPlace() {
      String garden = caller.createList("Garden");
      caller.createIn(garden, "bottom");
      String id = caller.create("moved");
      caller.createIn(garden, "top");

      assertThat(ok(caller.patch(id, "{\"list\":\"" + garden + "\"}")).getString("list"))
          .isEqualTo(garden);
      assertThat(caller.names(garden)).containsExactly("top", "moved", "bottom");
      assertThat(caller.names()).isEmpty();

      assertThat(ok(caller.patch(id, "{\"list\":null}")).getString("list")).isNull();
      assertThat(caller.names()).containsExactly("moved");
      assertThat(ok(caller.patch(id, "{}")).getInt("version")).isEqualTo(2);
    }

    @Test
    void theNextOfATaskThatRecursIsInTheSameList() {
      String garden = caller.createList("Garden");
      String id =
          idOf(
              caller.post(
                  """
                  {"name":"Water","due":"2026-11-29","recurrence":"FREQ=DAILY","list":"%s"}"""
                      .formatted(garden)));

      ok(caller.patch(id, "{\"complete\":true}"));

      assertThat(caller.names(garden)).containsExactly("Water", "Water");
    }

    @Test
    void completedTasksOfOtherListsStay() {
      String garden = caller.createList("Garden");
      String done = "{\"name\":\"done\",\"complete\":true}";
      caller.post(done);
      ok(caller.patch(idOf(caller.post(done)), "{\"list\":\"" + garden + "\"}"));

      ok(caller.request().queryParam("complete", true).delete(TASKS));
      assertThat(caller.names("all")).containsExactly("done");
      ok(caller.request().queryParam("complete", true).queryParam("list", "all").delete(TASKS));
      assertThat(caller.names("all")).isEmpty();
    }

    @Test
    void deletingAListMovesItsTasksToTheDefaultList() {
      String garden = caller.createList("Garden");
      caller.createIn(garden, "Sow");
      String deleted = caller.createIn(garden, "Weed");
      caller.delete(deleted);

      caller.request().delete(LIST, garden).then().statusCode(204);

      assertThat(listNames()).isEmpty();
      assertThat(caller.names()).containsExactly("Sow");
      ok(caller.restore(deleted));
      assertThat(caller.names()).containsExactly("Weed", "Sow");
      problem(caller.request().delete(LIST, garden), 404);
    }

    @Test
    void noTaskIsLostInAListThatIsDeletedMeanwhile() {
      String list = caller.createList("Garden");
      List<String> ids = IntStream.range(0, 20).mapToObj(i -> caller.create("t" + i)).toList();
      List<Callable<Integer>> requests = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String id = ids.get(i);
        String body = "{\"name\":\"n%d\",\"list\":\"%s\"}".formatted(i, list);
        requests.add(() -> caller.post(body).statusCode());
        requests.add(() -> caller.patch(id, "{\"list\":\"" + list + "\"}").statusCode());
        if (i == 7) {
          requests.add(() -> caller.request().delete(LIST, list).statusCode());
        }
      }

      List<Integer> statuses = Clients.all(8, requests);

      long added = IntStream.range(0, statuses.size()).filter(i -> statuses.get(i) == 201).count();
      assertThat(caller.names()).hasSize(20 + (int) added).isEqualTo(caller.names("all"));
    }

    @Test
    void archivedListsKeepTheirTasks() {
      String garden = caller.createList("Garden");
      caller.createIn(garden, "Sow");

      ok(patch(garden, "{\"archived\":true}"));

      assertThat(caller.names(garden)).containsExactly("Sow");
      assertThat(caller.names("all")).containsExactly("Sow");
    }
  }

  /** A list of somebody else is one that does not exist. */
  @Nested
  class OfSomebodyElse {
    private String theirs;
    private Caller stranger;

    @BeforeEach
    void createAList() {
      stranger = new Caller();
      theirs = stranger.createList("theirs");
      stranger.createIn(theirs, "their task");
    }

    @Test
    void cannotBeSeenOrChanged() {
      problem(caller.request().get(LIST, theirs), 404);
      problem(patch(theirs, named("mine")), 404);
      problem(caller.request().delete(LIST, theirs), 404);
      problem(move(caller.createList("own"), theirs), 400);
      problem(caller.json(named("a")).queryParam("after", theirs).post(LISTS), 400);

      assertThat(stranger.names(theirs)).containsExactly("their task");
      assertThat(ok(stranger.request().get(LIST, theirs)).getInt("version")).isZero();
    }

    @Test
    void takesAndShowsNoTasks() {
      String body = "{\"name\":\"a\",\"list\":\"" + theirs + "\"}";
      Response refused = caller.post(body);

      assertThat(problem(refused, 404)).isEqualTo("There is no list " + theirs + ".");
      assertThat(refused.jsonPath().getString("type"))
          .isEqualTo("urn:problem-type:task-list-not-found");
      problem(caller.json(body).header("Idempotency-Key", "key").post(TASKS), 404);
      String id = caller.create("mine");
      problem(caller.put(id, "{\"list\":\"" + theirs + "\"}"), 404);
      problem(caller.patch(id, "{\"list\":\"" + theirs + "\"}"), 404);
      problem(caller.request().queryParam("list", theirs).get(TASKS), 404);
      problem(
          caller.request().queryParam("complete", true).queryParam("list", theirs).delete(TASKS),
          404);

      assertThat(caller.names("all")).containsExactly("mine");
      assertThat(stranger.names("all")).containsExactly("their task");
    }

    @Test
    void anUnknownIdIsOneTheSame() {
      for (String id : List.of(new ObjectId().toHexString(), "x", "all")) {
        problem(caller.request().get(LIST, id), 404);
        problem(patch(id, "{}"), 404);
        problem(caller.request().delete(LIST, id), 404);
      }
    }
  }

  @Nested
  class Files {
    @Test
    void carryTheNamesOfLists() {
      String garden = caller.createList("Garden");
      caller.createIn(garden, "Sow");
      caller.create("default");
      Response export = caller.request().get(TASKS + "/export");
      assertThat(ok(export).getList("tasks.list")).containsExactly(null, "Garden");
      assertThat(caller.request().accept("text/csv").get(TASKS + "/export").asString())
          .contains(",list\r\n")
          .contains(",Garden\r\n");
      Caller other = new Caller();
      String own = other.createList("Garden");

      ok(other.importFile(export.asString()));
      ok(caller.importFile(export.asString().replace("Garden", "Roof")));

      assertThat(other.names(own)).containsExactly("Sow");
      assertThat(other.names()).containsExactly("default");
      assertThat(listNames()).containsExactly("Garden", "Roof");
    }

    @Test
    void hideNothingInAnArchivedList() {
      String garden = caller.createList("Garden");
      ok(patch(garden, "{\"archived\":true}"));

      ok(caller.importFile(file("Garden")));

      assertThat(caller.names(garden)).isEmpty();
      assertThat(listNames()).containsExactly("Garden", "Garden");
    }

    @Test
    void withTooManyListsAreRefusedAsAWhole() {
      caller.createList("own");
      String[] names = IntStream.range(0, 50).mapToObj(i -> "list " + i).toArray(String[]::new);

      assertThat(problem(caller.importFile(file(names)), 409)).contains("50 lists");

      assertThat(listNames()).containsExactly("own");
      assertThat(caller.names("all")).isEmpty();
    }

    @Test
    void withTooManyTasksLeaveNoLists() {
      caller.create("one");
      String[] names = new String[500];
      Arrays.fill(names, "Garden");

      problem(caller.importFile(file(names)), 409);

      assertThat(listNames()).isEmpty();
      assertThat(caller.names("all")).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"\\u200b\"", "7", "{}"})
    void haveNamesOfListsOnly(String list) {
      String task = "{\"name\":\"a\",\"created\":\"2026-11-24T10:00:00Z\",\"list\":%s}";

      problem(caller.importFile("{\"version\":1,\"tasks\":[" + task.formatted(list) + "]}"), 400);
    }

    private String file(String... lists) {
      return Arrays.stream(lists)
          .map("{\"name\":\"a\",\"created\":\"2026-11-24T10:00:00Z\",\"list\":\"%s\"}"::formatted)
          .collect(Collectors.joining(",", "{\"version\":1,\"tasks\":[", "]}"));
    }
  }

  private Response patch(String id, String body) {
    return caller.json(body).contentType("application/merge-patch+json").patch(LIST, id);
  }

  private Response move(String id, String after) {
    return caller.json("{}").queryParam("after", after).patch(LIST, id);
  }

  private String etag() {
    return caller.request().get(LISTS).header("ETag");
  }

  private List<String> listNames() {
    return ok(caller.request().get(LISTS)).getList("name");
  }
}
