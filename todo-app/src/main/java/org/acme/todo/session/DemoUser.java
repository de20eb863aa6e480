package org.acme.todo.session;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** A user who did not sign in. The document has no personal data and expires. */
@MongoEntity(collection = "users")
public class DemoUser {
  public ObjectId id;
  public Instant created;

  /** SHA-256 of the key in the address of the user's calendar feed; null without a feed. */
  public byte[] feed;

  /** Time of that address. */
  public Instant feedCreated;

  /** MongoDB's driver needs it. */
  public DemoUser() {}

  DemoUser(Instant created) {
    this.created = created;
  }
}
