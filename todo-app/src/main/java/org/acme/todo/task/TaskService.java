package org.acme.todo.task;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

@ApplicationScoped
class TaskService {
  /** Each lost race means that another insert won, so this many in a row is a fault. */
  private static final int MAX_ATTEMPTS = 100;

  private final TaskRepository tasks;
  private final Clock clock;

  TaskService(TaskRepository tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  List<Task> list() {
    return tasks.listTopFirst();
  }

  Optional<Task> find(ObjectId id) {
    return tasks.findByIdOptional(id);
  }

  /** Adds a task at the top of the list. */
  Task create(CreateTask request) {
    for (int attempt = 1; ; attempt++) {
      String rank = tasks.findTop().map(top -> Rank.above(top.rank)).orElse(Rank.FIRST);
      Task task = new Task(request.name(), rank, now());
      try {
        tasks.persist(task);
        return task;
      } catch (MongoWriteException e) {
        // Another insert took this rank first: look again for the top.
        boolean rankTaken = e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
        if (!rankTaken || attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  Optional<Task> update(ObjectId id, UpdateTask request) {
    List<Bson> changes = new ArrayList<>();
    if (request.name() != null) {
      changes.add(set("name", request.name()));
    }
    if (request.complete() != null) {
      // The earlier time stays: completing a complete task changes nothing.
      changes.add(request.complete() ? min("completed", now()) : unset("completed"));
    }
    return changes.isEmpty() ? find(id) : tasks.update(id, combine(changes));
  }

  boolean delete(ObjectId id) {
    return tasks.deleteById(id);
  }

  /** MongoDB keeps milliseconds; what is answered must equal what is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
