package org.acme.todo.session;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** A user who did not sign in. The document has no personal data and expires. */
@MongoEntity(collection = "users")
public class DemoUser {
  public ObjectId id;
  public Instant created;

  /** MongoDB's driver needs it. */
  public DemoUser() {}

  DemoUser(Instant created) {
    this.created = created;
  }
}
