package org.acme.todo.task;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/**
 * A task as stored.
 *
 * <p>There is no field for "complete": a task is complete when it has a time of completion, so the
 * two cannot disagree.
 */
@MongoEntity(collection = "tasks")
public class Task {
  public ObjectId id;
  public String name;
  public String rank;
  public Instant created;
  public Instant completed;

  /** For the driver. */
  public Task() {}

  Task(String name, String rank, Instant created) {
    this.name = name;
    this.rank = rank;
    this.created = created;
  }
}
