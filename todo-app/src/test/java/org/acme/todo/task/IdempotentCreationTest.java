package org.acme.todo.task;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotentCreationTest {
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
  private static final Duration KEPT = Duration.ofHours(24);

  @Inject IdempotencyRecordRepository requests;
  @Inject TaskService tasks;
  @Inject MongoClient client;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Test
  void repeatedRequestGetsTheFirstAnswer() {
    Response first = post(KEY, named("a"));
    ok(caller.put(Caller.idOf(first), named("changed")));

    Response second = post(KEY, "{ \"name\" : \" a\" }");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    for (String header : List.of("ETag", "Location")) {
      assertThat(second.header(header)).isEqualTo(first.header(header));
    }
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(caller.names()).containsExactly("changed");
  }

  @Test
  void rejectsAnotherRequestWithTheSameKey() {
    String id = Caller.idOf(post(KEY, named("a")));

    problem(post(KEY, named("b")), 422);
    problem(request(KEY, named("a")).queryParam("after", id).post(TASKS), 422);

    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void twoUsersCanUseTheSameKey() {
    post(KEY, named("mine"));
    Caller other = new Caller();

    Caller.idOf(other.json(named("theirs")).header("Idempotency-Key", KEY).post(TASKS));

    assertThat(other.names()).containsExactly("theirs");
  }

  @Test
  void differentKeysCreateDifferentTasks() {
    post("1", named("a"));
    post("2", named("a"));

    assertThat(caller.names()).containsExactly("a", "a");
  }

  @Test
  void acceptsACorrectedRequestWithTheSameKey() {
    String unknown = new ObjectId().toHexString();
    problem(request(KEY, named("a")).queryParam("after", unknown).post(TASKS), 400);

    Caller.idOf(post(KEY, named("a")));

    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void concurrentRequestsWithTheSameKeyCreateOneTask() {
    List<Integer> statuses = Clients.all(8, 24, () -> post(KEY, named("a")).statusCode());

    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void rejectsARepeatedRequestWhileTheFirstIsRunning() {
    post(KEY, named("a"));
    unanswered(Instant.now().plusSeconds(30));

    problem(post(KEY, named("a")), 409);

    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void repeatedRequestFindsTheTaskIfTheAnswerWasLost() {
    String id = Caller.idOf(post(KEY, named("a")));
    unanswered(Instant.now().minusSeconds(1));

    assertThat(Caller.idOf(post(KEY, named("a")))).isEqualTo(id);
    assertThat(post(KEY, named("a")).header("Idempotency-Replayed")).isEqualTo("true");

    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void repeatedRequestCreatesTheTaskIfItWasNotWritten() {
    ObjectId id = new ObjectId(Caller.idOf(post(KEY, named("a"))));
    tasks.delete(caller.user(), id, null);
    unanswered(Instant.now().minusSeconds(1));
    requests.mongoCollection().updateOne(eq(key()), set("task", new ObjectId()));

    assertThat(Caller.idOf(post(KEY, named("a")))).isNotEqualTo(id.toHexString());

    assertThat(caller.names()).containsExactly("a");
  }

  @Test
  void repeatedRequestGetsTheFirstAnswerIfTheTaskIsDeleted() {
    Response first = post(KEY, named("a"));
    caller.delete(Caller.idOf(first)).then().statusCode(204);
    unanswered(Instant.now().minusSeconds(1));

    assertThat(post(KEY, named("a")).asString()).isEqualTo(first.asString());

    assertThat(caller.names()).isEmpty();
  }

  @Test
  void keepsNoMoreThanAThousandKeysOfAUser() {
    String user = caller.user().toHexString();
    List<IdempotencyRecord> old = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      IdempotencyRecord record = new IdempotencyRecord();
      record.id = user + "/" + i;
      record.created = Instant.EPOCH.plusSeconds(i);
      old.add(record);
    }
    requests.mongoCollection().insertMany(old);

    post(KEY, named("a"));

    assertThat(post(KEY, named("a")).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(requests.mongoCollection().countDocuments(regex("_id", "^" + user))).isLessThan(600);
  }

  @Test
  void forgetsAKeyAfterADay() {
    post(KEY, named("a"));

    ExpiredDocuments.delete(client, Instant.now().plus(KEPT).minusSeconds(30));
    problem(post(KEY, named("b")), 422);
    ExpiredDocuments.delete(client, Instant.now().plus(KEPT).plusSeconds(1));
    Caller.idOf(post(KEY, named("b")));
  }

  @Test
  void rejectsAKeyThatIsNotPrintable() {
    problem(post("a\tb", named("a")), 400);
  }

  @Test
  void rejectsAnEmptyKey() {
    problem(post("", named("a")), 400);
    assertThat(caller.names()).isEmpty();
  }

  @Test
  void keyHasAtMost255Characters() {
    Caller.idOf(post("k".repeat(255), named("a")));
    assertThat(problem(post("k".repeat(256), named("a")), 400)).contains("255");
  }

  private Response post(String key, String body) {
    return request(key, body).post(TASKS);
  }

  private RequestSpecification request(String key, String body) {
    return caller.json(body).header("Idempotency-Key", key);
  }

  private void unanswered(Instant claimed) {
    requests
        .mongoCollection()
        .updateOne(eq(key()), combine(unset("answered"), set("claimed", claimed)));
  }

  private String key() {
    return caller.user().toHexString() + "/" + KEY;
  }
}
