package org.acme.todo.task;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.types.ObjectId;

/**
 * Adds many tasks at the top of a list, all or none.
 *
 * <p>They are written hidden, as deleted tasks are, and shown together once all are there. Those of
 * an import that dies half-way stay hidden, and expire like deleted ones.
 */
@ApplicationScoped
class TaskImport {
  private static final int MAX_ATTEMPTS = 100;

  private final TaskRepository tasks;
  private final TaskLimit limit;
  private final Clock clock;

  TaskImport(TaskRepository tasks, TaskLimit limit, Clock clock) {
    this.tasks = tasks;
    this.limit = limit;
    this.clock = clock;
  }

  void add(ObjectId user, List<ExportedTask> imported) {
    if (imported.isEmpty()) {
      return;
    }
    ObjectId batch = new ObjectId();
    limit.adding(
        user,
        imported.size(),
        () -> {
          write(user, batch, imported);
          tasks.publish(user, batch);
          return batch;
        },
        () -> tasks.discard(user, batch));
  }

  private void write(ObjectId user, ObjectId batch, List<ExportedTask> imported) {
    for (int attempt = 1; ; attempt++) {
      try {
        tasks.persist(ranked(user, batch, imported));
        return;
      } catch (MongoBulkWriteException e) {
        tasks.discard(user, batch);
        if (attempt == MAX_ATTEMPTS || !isTaken(e)) {
          throw e;
        }
      }
    }
  }

  private List<Task> ranked(ObjectId user, ObjectId batch, List<ExportedTask> imported) {
    String top = tasks.below(user, null).map(task -> task.rank).orElse(Rank.FIRST);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Task[] ranked = new Task[imported.size()];
    for (int i = ranked.length - 1; i >= 0; i--) {
      ranked[i] = task(imported.get(i), now);
      ranked[i].user = user;
      ranked[i].batch = batch;
      top = Rank.above(top);
      ranked[i].rank = top;
    }
    return List.of(ranked);
  }

  private static Task task(ExportedTask imported, Instant now) {
    Task task = new Task();
    task.name = imported.name();
    task.location = imported.location();
    task.notes = imported.notes();
    task.due = imported.due();
    task.tags = imported.tags();
    task.created = imported.created().truncatedTo(ChronoUnit.MILLIS);
    task.completed = imported.completed(now);
    task.stored = now;
    task.deleted = now;
    return task;
  }

  private static boolean isTaken(MongoBulkWriteException e) {
    return e.getWriteErrors().stream()
        .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
