package org.acme.todo.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.types.ObjectId;

/** A task in the database. It is complete when it has a time of completion. */
@MongoEntity(collection = "tasks")
public class Task {
  public ObjectId id;
  public ObjectId user;

  /** Null in the default list. The order of the ranks is one for all lists of the user. */
  public ObjectId list;

  public String rank;
  public String name;
  public String location;
  public String notes;
  public LocalDate due;
  public List<String> tags;

  /** From 1, the highest, to {@link TaskRules#MAX_PRIORITY}; null if it has none. */
  public Integer priority;

  /** A rule of {@link Recurrence}; null for a task that does not come again. */
  public String recurrence;

  /** The task that completing this one has made; null if it has not. */
  public ObjectId next;

  public Instant created;
  public Instant completed;

  /**
   * Time the document was written, from which it expires; later than {@code created} for imported
   * tasks. Null for tasks of an account, which do not expire.
   */
  public Instant stored;

  /** Time of deletion. A deleted task keeps its rank and is hidden until it expires. */
  public Instant deleted;

  /** The last import, restoration or deletion of several tasks; null for other tasks. */
  public ObjectId batch;

  /** Whether the import that writes this task has not ended; null for other tasks. */
  public Boolean pending;

  /** Number of changes to what the API shows; updates with If-Match compare it. */
  public int version;

  static long bytes(String notes) {
    return notes.getBytes(UTF_8).length;
  }
}
