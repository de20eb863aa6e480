package org.acme.todo.task;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskDeletionTest {
  private static final Duration RESTORABLE = Duration.ofMinutes(10);

  @Inject TaskRepository repository;
  @Inject MongoClient client;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class Deleting {
    @Test
    void hidesOnlyTheDeletedTask() {
      caller.create("stays");
      String id = caller.create("goes");

      caller.delete(id).then().statusCode(204);

      assertThat(caller.names()).containsExactly("stays");
      problem(caller.get(id), 404);
      problem(caller.put(id, "{\"name\":\"back\"}"), 404);
      problem(caller.move(id, ""), 404);
      problem(caller.delete(id), 404);
    }

    @Test
    void answers404ForAnUnknownTask() {
      problem(caller.delete(new ObjectId().toHexString()), 404);
      problem(caller.delete("not-an-id"), 404);
    }
  }

  @Nested
  class DeletingSeveral {
    @Test
    void hidesThoseThatExistAndReturnsTheirIds() {
      String first = caller.create("first");
      caller.create("stays");
      String third = caller.create("third");
      String others = new Caller().create("of another user");

      List<String> deleted =
          ok(caller
                  .json("{\"ids\":[\"%s\",\"%s\",\"%s\"]}".formatted(first, third, others))
                  .post(TASKS + "/delete"))
              .getList("deleted");

      assertThat(deleted).containsExactly(third, first);
      assertThat(caller.names()).containsExactly("stays");
      ok(caller.restore(first, third));
      assertThat(caller.names()).containsExactly("third", "stays", "first");
    }
  }

  @Nested
  class ClearingCompletedTasks {
    @Test
    void hidesCompletedTasksAndReturnsTheirIds() {
      String first = completed("first");
      caller.create("open");
      String second = completed("second");

      List<String> deleted =
          ok(caller.request().queryParam("complete", true).delete(TASKS)).getList("deleted");

      assertThat(deleted).containsExactly(second, first);
      assertThat(caller.names()).containsExactly("open");
    }

    @Test
    void severalRequestsAtOnceReturnEachTaskOnce() {
      List<String> completed =
          IntStream.range(0, 100).mapToObj(i -> completed("task " + i)).toList();

      List<List<String>> deleted =
          Clients.all(
              8,
              8,
              () ->
                  ok(caller.request().queryParam("complete", true).delete(TASKS))
                      .getList("deleted"));

      assertThat(deleted.stream().flatMap(List::stream))
          .containsExactlyInAnyOrderElementsOf(completed);
    }

    @Test
    void requiresTheParameterComplete() {
      completed("kept");

      assertThat(problem(caller.request().delete(TASKS), 400)).isEqualTo("complete must be true");
      problem(caller.request().queryParam("complete", false).delete(TASKS), 400);
      problem(caller.request().queryParam("complete", "").delete(TASKS), 400);

      assertThat(caller.names()).containsExactly("kept");
    }

    private String completed(String name) {
      return Caller.idOf(caller.post("{\"name\":\"%s\",\"complete\":true}".formatted(name)));
    }
  }

  @Nested
  class Restoring {
    @Test
    void restoresATaskUnchangedAtItsPlace() {
      String c = caller.create("c");
      String b = caller.create("b");
      String a = caller.create("a");
      Object before = caller.task(b);
      caller.delete(b);
      ok(caller.move(c, a));

      assertThat(ok(caller.restore(b)).<Object>getList("")).containsExactly(before);

      assertThat(caller.names()).containsExactly("a", "c", "b");
    }

    @Test
    void returnsSeveralRestoredTasksTopFirst() {
      String b = caller.create("b");
      String a = caller.create("a");
      String live = caller.create("live");
      caller.delete(a);
      caller.delete(b);

      assertThat(ok(caller.restore(b, live, a)).getList("name"))
          .isEqualTo(List.of("live", "a", "b"));

      assertThat(caller.names()).containsExactly("live", "a", "b");
    }

    @Test
    void restoresATaskOnlyForTenMinutesEvenIfMongoDbStillHasIt() {
      String id = caller.create("late");
      caller.delete(id);
      deletedBefore(id, RESTORABLE.plusSeconds(1));
      problem(caller.restore(id), 404);

      deletedBefore(id, RESTORABLE.minusSeconds(30));
      ok(caller.restore(id));
    }

    @Test
    void restoresNoTaskIfOneIsUnknown() {
      String id = caller.create("deleted");
      caller.delete(id);
      String unknown = new ObjectId().toHexString();

      assertThat(problem(caller.restore(id, unknown), 404)).contains(unknown);

      problem(caller.get(id), 404);
    }

    @Test
    void rejectsMissingOrInvalidIds() {
      problem(caller.json("{\"ids\":[]}").post(TASKS + "/restore"), 400);
      problem(caller.json("{}").post(TASKS + "/restore"), 400);
      problem(caller.json("{\"ids\":[null]}").post(TASKS + "/restore"), 400);
      assertThat(problem(caller.restore("not-an-id"), 400)).startsWith("ids[0]");
    }
  }

  @Nested
  class Expiring {
    @Test
    void removesDeletedTasksAfterTenMinutes() {
      String id = caller.create("deleted");
      caller.create("live");
      caller.delete(id);

      ExpiredDocuments.delete(client, Instant.now().plus(RESTORABLE).minusSeconds(30));
      assertThat(stored()).isEqualTo(2);
      ExpiredDocuments.delete(client, Instant.now().plus(RESTORABLE).plusSeconds(1));
      assertThat(stored()).isEqualTo(1);
      assertThat(caller.names()).containsExactly("live");
    }

    @Test
    void removesTasksThirtyDaysAfterTheirCreation() {
      caller.create("old");
      Duration lifetime = Duration.ofDays(30);

      ExpiredDocuments.delete(client, Instant.now().plus(lifetime).minusSeconds(30));
      assertThat(stored()).isEqualTo(1);
      ExpiredDocuments.delete(client, Instant.now().plus(lifetime).plusSeconds(1));
      assertThat(stored()).isZero();
    }

    private long stored() {
      return repository.count("user", caller.user());
    }
  }

  private void deletedBefore(String id, Duration ago) {
    repository
        .mongoCollection()
        .updateOne(eq(new ObjectId(id)), set("deleted", Instant.now().minus(ago)));
  }
}
