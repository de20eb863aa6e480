package org.acme.todo.feed;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** That calendars can read a list. */
@MongoEntity(collection = "feeds")
public class CalendarFeed {
  /** The user whose list it is. */
  public ObjectId id;

  /** SHA-256 of the key in the feed's address. */
  public byte[] hash;

  public Instant created;

  /** Time from which the feed expires, as the tasks do; null for an account. */
  public Instant stored;
}
