package org.acme.todo.session;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** Somebody who tries the application out: nothing is known of them, and they expire. */
@MongoEntity(collection = "users")
public class DemoUser {
  public ObjectId id;
  public Instant created;

  /** For the driver. */
  public DemoUser() {}

  DemoUser(Instant created) {
    this.created = created;
  }
}
