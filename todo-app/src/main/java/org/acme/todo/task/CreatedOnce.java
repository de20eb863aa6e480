package org.acme.todo.task;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** A POST that carried an Idempotency-Key, and its answer. */
@MongoEntity(collection = "created-once")
public class CreatedOnce {
  /** The user and the key: two users may well choose the same one. */
  public String id;

  /** SHA-256 of what was asked for. */
  public byte[] request;

  /** The id of the new task, fixed beforehand: whoever tries again makes no second task. */
  public ObjectId task;

  /** The body of the answer; null while the request is on its way. */
  public byte[] answer;

  public Instant created;

  /** Until then nobody else works on it. */
  public Instant claimed;
}
