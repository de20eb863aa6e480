package org.acme.todo.task;

import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Compares random changes by two users, also of each other's lists, with a model. */
@QuarkusTest
class TaskModelTest {
  /** JUnit's engine starts Quarkus, so the property runs inside one of its tests. */
  @Test
  void everyListEqualsItsModel() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            request()
                .selectors(selectClass(TwoUsers.class))
                .filters(includeEngines("jqwik"))
                .configurationParameter("jqwik.database", "target/jqwik-database")
                .build(),
            listener);

    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getFailures()).extracting(Failure::getException).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
  }

  enum Action {
    INSERT,
    MOVE,
    DELETE,
    RESTORE
  }

  /** The numbers are tasks of the user, or of the other user if {@code foreign}. */
  record Step(Action action, boolean second, int task, int after, boolean foreign) {}

  static final class Entry {
    final String id;
    boolean deleted;

    Entry(String id) {
      this.id = id;
    }
  }

  /** The expected list of a user: all tasks, top first, including the deleted ones. */
  static final class Model {
    final Caller caller = new Caller();
    final List<Entry> entries = new ArrayList<>();

    List<String> visible() {
      return entries.stream().filter(entry -> !entry.deleted).map(entry -> entry.id).toList();
    }

    Entry pick(int number) {
      return entries.isEmpty() ? null : entries.get(number % entries.size());
    }

    void put(Entry entry, Entry after) {
      entries.remove(entry);
      entries.add(after == null ? 0 : entries.indexOf(after) + 1, entry);
    }
  }

  static class TwoUsers {
    @Property(tries = 40)
    void everyListEqualsItsModel(@ForAll("steps") List<Step> steps) {
      Model first = new Model();
      Model second = new Model();
      for (Step step : steps) {
        take(step, step.second() ? second : first, step.second() ? first : second);
      }
      for (Model model : List.of(first, second)) {
        assertThat(ok(model.caller.request().get(Caller.TASKS)).getList("id"))
            .isEqualTo(model.visible());
      }
    }

    private void take(Step step, Model own, Model other) {
      Entry task = (step.foreign() ? other : own).pick(step.task());
      switch (step.action()) {
        case INSERT -> insert(own, (step.foreign() ? other : own).pick(step.after()), step);
        case MOVE -> {
          if (task != null) {
            move(own, task, own.pick(step.after()), step);
          }
        }
        case DELETE -> {
          if (task != null) {
            delete(own, task, step);
          }
        }
        case RESTORE -> {
          if (task != null) {
            restore(own, task, step);
          }
        }
      }
    }

    private void insert(Model own, Entry after, Step step) {
      boolean top = after == null || step.after() % 3 == 0;
      if (top || !step.foreign() && !after.deleted) {
        Entry entry = new Entry(own.caller.create("task", top ? "" : after.id));
        own.put(entry, top ? null : after);
      } else {
        problem(
            own.caller.json(Caller.named("lost")).queryParam("after", after.id).post(Caller.TASKS),
            400);
      }
    }

    private void move(Model own, Entry task, Entry after, Step step) {
      boolean top = after == null || step.after() % 3 == 0;
      if (!step.foreign() && !task.deleted && (top || !after.deleted)) {
        ok(own.caller.move(task.id, top ? "" : after.id));
        if (top || task != after) {
          own.put(task, top ? null : after);
        }
      } else {
        assertThat(own.caller.move(task.id, top ? "" : after.id).statusCode()).isIn(400, 404);
      }
    }

    private void delete(Model own, Entry task, Step step) {
      if (!step.foreign() && !task.deleted) {
        own.caller.delete(task.id).then().statusCode(204);
        task.deleted = true;
      } else {
        problem(own.caller.delete(task.id), 404);
      }
    }

    private void restore(Model own, Entry task, Step step) {
      if (step.foreign()) {
        problem(own.caller.restore(task.id), 404);
      } else {
        ok(own.caller.restore(task.id));
        task.deleted = false;
      }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
      Arbitrary<Integer> number = Arbitraries.integers().between(0, 50);
      Arbitrary<Boolean> seldom = Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true));
      return Combinators.combine(
              Arbitraries.frequency(
                  Tuple.of(4, Action.INSERT),
                  Tuple.of(4, Action.MOVE),
                  Tuple.of(1, Action.DELETE),
                  Tuple.of(1, Action.RESTORE)),
              Arbitraries.of(true, false),
              number,
              number,
              seldom)
          .as(Step::new)
          .list()
          .ofMinSize(5)
          .ofMaxSize(40);
    }
  }
}
