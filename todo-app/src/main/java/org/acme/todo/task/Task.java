package org.acme.todo.task;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  public ObjectId user;
  public String rank;
  public String name;
  public String location;
  public String notes;
  public LocalDate due;
  public List<String> tags;
  public Instant created;
  public Instant completed;

  /** When this document was written; a task that was imported is younger here than it says. */
  public Instant stored;

  /** Set while a deleted task can still be restored: it has its rank, but nobody sees it. */
  public Instant deleted;

  /** Which import it is part of. */
  public ObjectId batch;

  /** Grows with every change of what the API shows, and so holds If-Match to what was seen. */
  public int version;
}
