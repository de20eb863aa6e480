package org.acme.todo.task;

import static org.acme.todo.task.Caller.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.acme.todo.request.Position;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order of long lists, with long ranks, and with many clients at the same time. */
@QuarkusTest
class TaskOrderTest {
  record LongLists(int limit, MemorySize notes, Duration lifetime, Duration restorable)
      implements TaskConfig {}

  private static final TaskConfig LONG_LISTS =
      new LongLists(
          3_000,
          new MemorySize(BigInteger.valueOf(1 << 20)),
          Duration.ofDays(30),
          Duration.ofMinutes(10));

  @Inject TaskRepository repository;
  @Inject TaskService tasks;
  @Inject TaskOrder order;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNewAndNobodyElse() {
    // The embedded MongoDB searches the documents of all users.
    repository.deleteAll();
    // A test profile with this limit would need another start of the application.
    QuarkusMock.installMockForType(new TaskLimit(repository, LONG_LISTS), TaskLimit.class);
    caller = new Caller();
  }

  @Test
  void twoThousandTasksAddedAtTheTopHaveShortRanks() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      create("task " + i, "");
      expected.add(0, "task " + i);
    }

    assertThat(caller.names()).isEqualTo(expected);
    assertThat(ranks()).allMatch(rank -> rank.length() == Rank.FIRST.length());
  }

  @Test
  void ranksAreCompactedBeforeTheyExceedTheirLimit() {
    String top = caller.create("top");
    caller.create("bottom", top);
    List<String> expected = new ArrayList<>(List.of("top", "bottom"));
    int longest = 0;
    for (int i = 0; i < 320; i++) {
      longest = Math.max(longest, create("task " + i, top).rank.length());
      expected.add(1, "task " + i);
    }

    assertThat(caller.names()).isEqualTo(expected);
    assertThat(longest).isEqualTo(Rank.MAX_LENGTH);
    assertThat(ranks()).allMatch(rank -> rank.length() < Rank.MAX_LENGTH);
  }

  @Test
  void insertAndMoveNeedOneWriteInAListOfAnyLength() {
    String top = caller.create("top");
    String bottom = caller.create("bottom", top);
    List<String> insert = MongoCommands.of(() -> caller.create("task"));
    List<String> move = MongoCommands.of(() -> ok(caller.move(bottom, top)));
    String list = caller.createList("Garden");
    List<String> insertIntoList = MongoCommands.of(() -> caller.createIn(list, "task"));
    fillUp(1_000);

    assertThat(MongoCommands.of(() -> caller.createIn(list, "task"))).isEqualTo(insertIntoList);
    assertThat(MongoCommands.of(() -> caller.create("task"))).isEqualTo(insert);
    assertThat(MongoCommands.of(() -> ok(caller.move(bottom, top)))).isEqualTo(move);
    assertThat(insert).containsOnlyOnce("insert").doesNotContain("update", "findAndModify");
    assertThat(move).containsOnlyOnce("findAndModify").doesNotContain("update", "insert");
  }

  @Test
  void deletedTasksKeepTheirPlaceDuringACompaction() {
    String top = caller.create("top");
    String deleted = caller.create("deleted", top);
    caller.create("bottom", deleted);
    caller.delete(deleted);
    for (int i = 0; i < 320; i++) {
      create("task", top);
    }

    ok(caller.restore(deleted));

    assertThat(caller.names()).hasSize(323).endsWith("task", "deleted", "bottom");
  }

  @Test
  void concurrentInsertsAndMovesLoseNoTaskAndGiveOneOrder() {
    List<String> ids =
        new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> caller.create("old " + i)).toList());
    Random random = new Random(1);
    List<Callable<String>> changes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String name = "new " + i;
      String id = ids.get(random.nextInt(ids.size()));
      String after = random.nextInt(3) == 0 ? "" : ids.get(random.nextInt(ids.size()));
      changes.add(
          i % 2 == 0
              ? () -> caller.create(name, after)
              : () -> ok(caller.move(id, after)).getString("id"));
    }

    List<String> changed = Clients.all(8, changes);

    ids.addAll(IntStream.range(0, 200).filter(i -> i % 2 == 0).mapToObj(changed::get).toList());
    assertThat(ok(caller.request().get(Caller.TASKS)).getList("id"))
        .containsExactlyInAnyOrderElementsOf(List.<Object>copyOf(ids));
    assertThat(caller.names()).isEqualTo(caller.names());
    assertThat(ranks()).doesNotHaveDuplicates();
  }

  @Test
  void insertedTaskStaysBelowAnotherDuringACompaction() {
    caller.create("bottom");
    String anchor = caller.create("anchor");
    caller.create("top");

    putWhileCompacting("new", new Position(new ObjectId(anchor)));

    assertThat(caller.names()).containsExactly("top", "anchor", "new", "bottom");
  }

  @Test
  void insertedTaskStaysAtTheTopDuringACompaction() {
    caller.create("second");
    caller.create("first");

    putWhileCompacting("new", Position.TOP);

    assertThat(caller.names()).containsExactly("new", "first", "second");
  }

  /** Their clients have seen that the anchor is still there. */
  @Test
  void tasksAddedDirectlyBeforeACompactionMovesTheirAnchorStayBelowIt() {
    String bottom = caller.create("bottom");
    String anchor = caller.create("anchor");
    caller.create("top");
    MongoCommands.beforeUpdate(
        () -> {
          create("second", anchor);
          create("first", anchor);
          create("last", bottom);
        });

    order.compact(caller.user());

    assertThat(caller.names())
        .containsExactly("top", "anchor", "first", "second", "bottom", "last");
  }

  /** Its client has read the new rank of the first task. */
  @Test
  void taskAddedBelowTheOnlyTaskOfACompactionStaysThere() {
    String first = caller.create("first");
    MongoCommands.afterUpdate(
        () -> {
          create("third", first);
          create("second", first);
        });

    order.compact(caller.user());

    assertThat(caller.names()).containsExactly("first", "second", "third");
  }

  /** Its client has read the new rank of the last task, and that nothing is below it. */
  @Test
  void taskAddedBelowTheLastOneAfterACompactionMovedThatStaysThere() {
    String first = caller.create("first");
    String second = caller.create("second", first);
    MongoCommands.afterUpdate(() -> create("third", second));

    order.compact(caller.user());

    assertThat(caller.names()).containsExactly("first", "second", "third");
  }

  @Test
  void compactionNeedsFewOperations() {
    caller.create("bottom");
    fillUp(500);

    assertThat(MongoCommands.of(() -> order.compact(caller.user()))).hasSizeLessThan(15);
    assertThat(caller.names()).hasSize(501).startsWith("task 499", "task 498").endsWith("bottom");
  }

  /** Every client adds its own chain of tasks, whose order the other clients must not change. */
  @Test
  void concurrentInsertsKeepTheirOrderDuringCompactions() {
    String anchor = caller.create("anchor");
    List<Callable<List<String>>> chains =
        IntStream.range(0, 6)
            .<Callable<List<String>>>mapToObj(i -> () -> chain(i, anchor))
            .toList();

    List<List<String>> expected = Clients.all(6, chains);

    List<String> names = caller.names();
    assertThat(names).hasSize(1 + 6 * 60).startsWith("anchor");
    for (List<String> chain : expected) {
      assertThat(names).containsSubsequence(chain);
    }
    assertThat(ranks()).allMatch(rank -> rank.length() <= Rank.MAX_LENGTH);
  }

  /** Inserts each task directly below the anchor, so that the chain is reversed. */
  private List<String> chain(int client, String anchor) {
    List<String> chain = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = client + "-" + i;
      create(name, anchor);
      chain.add(0, name);
    }
    return chain;
  }

  /** Compacts the list after the rank is chosen and before the task is written. */
  private void putWhileCompacting(String name, Position position) {
    Task task = task(name, null);
    AtomicBoolean compacted = new AtomicBoolean();
    order.put(
        task.user,
        task.id,
        position,
        rank -> {
          if (compacted.compareAndSet(false, true)) {
            order.compact(task.user);
          }
          task.rank = rank;
          repository.persist(task);
          return Optional.of(task);
        });
  }

  /** Adds tasks at the top in one write, which is faster than one by one. */
  private void fillUp(int number) {
    List<Task> added = new ArrayList<>();
    String rank = repository.below(caller.user(), null).orElseThrow().rank;
    for (int i = 0; i < number; i++) {
      rank = Rank.above(rank);
      added.add(task("task " + i, rank));
    }
    repository.persist(added);
  }

  private Task task(String name, String rank) {
    Task task = new Task();
    task.id = new ObjectId();
    task.user = caller.user();
    task.name = name;
    task.rank = rank;
    return task;
  }

  /** Without HTTP, which would slow down the test. */
  private Task create(String name, String after) {
    CreateTask request = new CreateTask(name, false, "", "", null, List.of(), null, null, null);
    Position position = after.isEmpty() ? Position.TOP : new Position(new ObjectId(after));
    Task task = request.toTask(caller.user(), new ObjectId(), Instant.now());
    tasks.create(task, position);
    return task;
  }

  private List<String> ranks() {
    return repository.stream("user", caller.user()).map(task -> task.rank).toList();
  }
}
