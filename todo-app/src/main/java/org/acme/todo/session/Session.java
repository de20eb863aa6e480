package org.acme.todo.session;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/**
 * A session, which expires. Without an account it is a demo: it has no personal data, and its id is
 * that of its list.
 */
@MongoEntity(collection = "users")
public class Session {
  public ObjectId id;
  public Instant created;

  /** The list of the account; null in a demo. */
  public ObjectId account;

  /** The demo that the browser had before; null if it had none. */
  public ObjectId demo;

  /** What the provider calls the person; null in a demo and if the provider does not say. */
  public String name;

  /** MongoDB's driver needs it. */
  public Session() {}

  Session(Instant created) {
    this.created = created;
  }

  public boolean hasAccount() {
    return account != null;
  }

  public ObjectId list() {
    return hasAccount() ? account : id;
  }
}
