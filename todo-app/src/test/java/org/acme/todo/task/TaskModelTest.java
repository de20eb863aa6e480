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
import java.util.function.Predicate;
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
    RESTORE,
    ADD_LIST,
    MOVE_TO_LIST,
    DELETE_LIST
  }

  /** The numbers are tasks of the user, or of the other user if {@code foreign}. */
  record Step(Action action, boolean second, int task, int after, boolean foreign) {}

  static final class Entry {
    final String id;
    boolean deleted;

    /** Null in the default list. */
    String list;

    Entry(String id) {
      this.id = id;
    }
  }

  /** The expected list of a user: all tasks, top first, including the deleted ones. */
  static final class Model {
    final Caller caller = new Caller();
    final List<Entry> entries = new ArrayList<>();

    final List<String> lists = new ArrayList<>();

    List<String> visible(Predicate<Entry> which) {
      return entries.stream()
          .filter(entry -> !entry.deleted)
          .filter(which)
          .map(entry -> entry.id)
          .toList();
    }

    List<String> shown(String list) {
      return ok(caller.request().queryParam("list", list).get(Caller.TASKS)).getList("id");
    }

    String pickList(int number) {
      return lists.isEmpty() ? null : lists.get(number % lists.size());
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
            .isEqualTo(model.visible(entry -> entry.list == null));
        assertThat(model.shown("all")).isEqualTo(model.visible(entry -> true));
        assertThat(ok(model.caller.request().get(Caller.LISTS)).getList("id"))
            .isEqualTo(model.lists);
        for (String list : model.lists) {
          assertThat(model.shown(list)).isEqualTo(model.visible(entry -> list.equals(entry.list)));
        }
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
        case ADD_LIST -> own.lists.add(own.caller.createList("list"));
        case MOVE_TO_LIST -> {
          Entry moved = own.pick(step.task());
          if (moved != null && !moved.deleted) {
            moveToList(own, moved, (step.foreign() ? other : own).pickList(step.after()), step);
          }
        }
        case DELETE_LIST ->
            deleteList(own, (step.foreign() ? other : own).pickList(step.after()), step);
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

    private void moveToList(Model own, Entry task, String list, Step step) {
      String body = list == null ? "{\"list\":null}" : "{\"list\":\"" + list + "\"}";
      if (step.foreign() && list != null) {
        problem(own.caller.patch(task.id, body), 404);
      } else {
        ok(own.caller.patch(task.id, body));
        task.list = list;
      }
    }

    private void deleteList(Model own, String list, Step step) {
      if (list == null) {
        return;
      }
      if (step.foreign()) {
        problem(own.caller.request().delete(Caller.LIST, list), 404);
      } else {
        own.caller.request().delete(Caller.LIST, list).then().statusCode(204);
        own.lists.remove(list);
        own.entries.stream()
            .filter(entry -> list.equals(entry.list))
            .forEach(entry -> entry.list = null);
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
                  Tuple.of(1, Action.RESTORE),
                  Tuple.of(1, Action.ADD_LIST),
                  Tuple.of(2, Action.MOVE_TO_LIST),
                  Tuple.of(1, Action.DELETE_LIST)),
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
