package org.acme.todo.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Completing a task that recurs makes the next one; reopening it takes an unchanged one back. */
@ApplicationScoped
class Recurring {
  /** A ticked item of a checklist, at the start of a line. */
  private static final Pattern TICKED =
      Pattern.compile("[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\[([xX])][ \\t]");

  private static final Pattern FENCE = Pattern.compile("[ \\t>]*(?:```|~~~)");

  private final TaskRepository tasks;
  private final TaskLimit limit;
  private final TaskConfig config;
  private final Clock clock;

  Recurring(TaskRepository tasks, TaskLimit limit, TaskConfig config, Clock clock) {
    this.tasks = tasks;
    this.limit = limit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What a change of a task means for the next one.
   *
   * @param condition lets one of several concurrent changes make or remove it
   * @param change written together with the change of the task
   * @param removed the next task that is no longer wanted; null if there is none
   */
  record Effect(Bson condition, Bson change, ObjectId removed) {
    static final Effect NONE = new Effect(empty(), combine(), null);
  }

  Effect of(ObjectId user, ObjectId id, Boolean complete) {
    if (complete == null) {
      return Effect.NONE;
    }
    return tasks.find(user, id).map(task -> effect(task, complete)).orElse(Effect.NONE);
  }

  private Effect effect(Task task, boolean complete) {
    if (complete && task.completed == null && task.recurrence != null) {
      // Afterwards it would be too late to refuse the change.
      limit.check(task.user, 1, Task.bytes(task.notes));
      return new Effect(eq("completed", null), set("next", new ObjectId()), null);
    }
    if (!complete && task.next != null) {
      return new Effect(eq("next", task.next), unset("next"), task.next);
    }
    return Effect.NONE;
  }

  /**
   * The next task, which its caller adds, after a change that made one necessary. Removes it after
   * a change that made it needless.
   */
  Optional<Task> following(Task changed, Boolean complete, Effect effect, LocalDate today) {
    if (effect.removed() != null) {
      Bson unchanged = and(eq("version", 0), eq("completed", null));
      tasks.update(changed.user, effect.removed(), unchanged, set("deleted", clock.instant()));
    }
    return complete == null || !complete ? Optional.empty() : after(changed, today);
  }

  /**
   * Also for a task that was complete before, because an earlier request may have stopped in
   * between. If that is long ago, the user may have deleted the next task for good.
   */
  private Optional<Task> after(Task done, LocalDate today) {
    Instant oldest = clock.instant().minus(config.restorable());
    if (done.next == null || done.recurrence == null || done.completed.isBefore(oldest)) {
      return Optional.empty();
    }
    return Recurrence.next(done.recurrence, done.due, today).map(due -> next(done, due));
  }

  private Task next(Task done, LocalDate due) {
    var task = new Task();
    task.id = done.next;
    task.user = done.user;
    task.list = done.list;
    task.name = done.name;
    task.location = done.location;
    task.notes = unticked(done.notes);
    task.tags = done.tags;
    task.priority = done.priority;
    task.recurrence = Recurrence.following(done.recurrence, done.due);
    task.due = due;
    task.created = clock.instant();
    task.stored = done.stored == null ? null : task.created;
    return task;
  }

  /** The subtasks of the next task are open again. */
  private static String unticked(String notes) {
    String[] lines = notes.split("\n", -1);
    boolean code = false;
    for (int i = 0; i < lines.length; i++) {
      code ^= FENCE.matcher(lines[i]).lookingAt();
      Matcher ticked = TICKED.matcher(lines[i]);
      if (!code && ticked.lookingAt()) {
        lines[i] = lines[i].substring(0, ticked.start(1)) + " " + lines[i].substring(ticked.end(1));
      }
    }
    return String.join("\n", lines);
  }
}
