package org.acme.todo.task;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** A POST with an Idempotency-Key, and its answer. */
@MongoEntity(collection = "created-once")
public class IdempotencyRecord {
  /** User and key, because two users may choose the same key. */
  public String id;

  /** SHA-256 of the body and the position. */
  public byte[] request;

  /** Id of the new task. It is chosen first, so that a repeated attempt adds no second task. */
  public ObjectId task;

  /** Time of the first request, and of the creation of the task. */
  public Instant created;

  /** Whether the task was added; the answer follows from the request, which is sent again. */
  public boolean answered;

  /** The request that has the claim. */
  public ObjectId claimant;

  /** Other requests with this key are refused until this time. */
  public Instant claimed;
}
