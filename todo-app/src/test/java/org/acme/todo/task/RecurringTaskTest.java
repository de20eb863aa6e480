package org.acme.todo.task;

import static org.acme.todo.task.Caller.TASK;
import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.idOf;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completing a task that recurs makes the next one. */
@QuarkusTest
class RecurringTaskTest {
  record ShortLists(int limit, MemorySize notes, Duration lifetime, Duration restorable)
      implements TaskConfig {}

  private static final String COMPLETE = "{\"complete\": true}";
  private static final String REOPEN = "{\"complete\": false}";

  private static final String TASK_OF_MONDAY =
      """
      {"name": "Water the plants", "notes": "All of them", "location": "Balcony", "tags": ["home"],
       "priority": 2, "due": "2026-11-30", "recurrence": "FREQ=WEEKLY;BYDAY=MO"}""";

  @Inject TaskRepository repository;

  private Caller caller;
  private String id;

  @BeforeEach
  void startWithOneTask() {
    caller = new Caller();
    caller.create("below");
    id = idOf(caller.post(TASK_OF_MONDAY));
  }

  @Test
  void completingMakesTheNextTaskDirectlyBelow() {
    ok(change(COMPLETE));

    List<Map<String, Object>> list = list();
    assertThat(list)
        .extracting("name", "complete", "due")
        .map(tuple -> tuple.toList())
        .containsExactly(
            List.of("Water the plants", true, "2026-11-30"),
            List.of("Water the plants", false, "2026-12-07"),
            Arrays.asList("below", false, null));
    assertThat(list.get(1))
        .containsEntry("notes", "All of them")
        .containsEntry("location", "Balcony")
        .containsEntry("tags", List.of("home"))
        .containsEntry("priority", 2)
        .containsEntry("recurrence", "FREQ=WEEKLY;BYDAY=MO")
        .containsEntry("version", 0)
        .containsEntry("completed", null);
  }

  @Test
  void reopeningRemovesTheNextTaskAndCompletingMakesAnotherOne() {
    ok(change(COMPLETE));
    String next = nextId();

    ok(change(REOPEN));
    assertThat(caller.names()).containsExactly("Water the plants", "below");
    ok(change(COMPLETE));

    assertThat(caller.names()).containsExactly("Water the plants", "Water the plants", "below");
    assertThat(nextId()).isNotEqualTo(next);
  }

  @Test
  void reopeningKeepsANextTaskThatSomebodyHasChanged() {
    ok(change(COMPLETE));
    ok(caller.patch(nextId(), named("Changed")));

    ok(change(REOPEN));

    assertThat(caller.names()).containsExactly("Water the plants", "Changed", "below");
  }

  @Test
  void theSubtasksOfTheNextTaskAreOpen() {
    String notes = "- [x] roses\\n> 1. [X] herbs\\n```\\n- [x] code\\n```\\n- [ ] moss";
    ok(caller.patch(id, "{\"notes\": \"" + notes + "\"}"));

    ok(change(COMPLETE));

    assertThat(list().get(1))
        .containsEntry("notes", "- [ ] roses\n> 1. [ ] herbs\n```\n- [x] code\n```\n- [ ] moss");
  }

  @Test
  void completingTwiceMakesOneTask() {
    ok(change(COMPLETE));
    ok(change(COMPLETE));

    assertThat(caller.names()).hasSize(3);
  }

  @Test
  void concurrentCompletionsMakeOneTask() {
    Callable<Integer> completion = () -> change(COMPLETE).statusCode();

    assertThat(Clients.all(8, Collections.nCopies(16, completion))).containsOnly(200);

    assertThat(caller.names()).hasSize(3);
  }

  /** The first request was stopped after it had completed the task. */
  @Test
  void repeatingARequestMakesANextTaskThatIsMissing() {
    ok(change(COMPLETE));
    repository.deleteById(new ObjectId(nextId()));

    ok(change(COMPLETE));

    assertThat(caller.names()).containsExactly("Water the plants", "Water the plants", "below");
  }

  @Test
  void aDeletedNextTaskStaysDeleted() {
    ok(change(COMPLETE));
    caller.delete(nextId()).then().statusCode(204);

    ok(change(COMPLETE));

    assertThat(caller.names()).containsExactly("Water the plants", "below");
  }

  @Test
  void aTaskThatNoLongerRecursHasNoNextOne() {
    ok(caller.patch(id, "{\"recurrence\": null}"));
    ok(change(COMPLETE));

    assertThat(caller.names()).containsExactly("Water the plants", "below");
    assertThat(caller.task(id)).containsEntry("recurrence", null);
  }

  @Test
  void aFullListRefusesToCompleteATaskThatRecurs() {
    TaskConfig two =
        new ShortLists(
            2,
            new MemorySize(BigInteger.valueOf(1 << 20)),
            Duration.ofDays(30),
            Duration.ofMinutes(10));
    QuarkusMock.installMockForType(new TaskLimit(repository, two), TaskLimit.class);

    problem(change(COMPLETE), 409);

    assertThat(caller.task(id)).containsEntry("complete", false);
    assertThat(caller.names()).hasSize(2);
  }

  @Test
  void refusesOtherRulesAndDates() {
    problem(caller.patch(id, "{\"recurrence\": \"FREQ=SECONDLY\"}"), 400);
    problem(caller.post("{\"name\": \"x\", \"recurrence\": \"FREQ=DAILY;COUNT=2\"}"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-02-30", "+999999999-12-31", "0001-01-01"})
  void refusesWhatIsNoDateOfToday(String today) {
    problem(caller.json(COMPLETE).queryParam("today", today).patch(TASK, id), 400);
  }

  private Response change(String body) {
    return caller.json(body).queryParam("today", "2026-11-30").patch(TASK, id);
  }

  private List<Map<String, Object>> list() {
    return ok(caller.request().get(TASKS)).getList("");
  }

  private String nextId() {
    return (String) list().get(1).get("id");
  }
}
