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

  /** The demo that the browser had before; for a guest, the own session. Null if it had none. */
  public ObjectId demo;

  /** What the provider calls the person; null in a demo and if the provider does not say. */
  public String name;

  /** The link by which a guest came; null for the owner of the list. */
  public String link;

  public byte[] linkHash;

  /** What the link allows; null for the owner. */
  public Access access;

  /** The list of the link; null for the owner. */
  public ObjectId shared;

  /** Whether that list belongs to an account; null for the owner. */
  public Boolean sharedByAccount;

  /** MongoDB's driver needs it. */
  public Session() {}

  Session(Instant created) {
    this.created = created;
  }

  public boolean hasAccount() {
    return account != null;
  }

  public boolean hasLink() {
    return link != null;
  }

  /** Whether tasks of the list do not expire. */
  boolean keepsTasks() {
    return hasLink() ? sharedByAccount : hasAccount();
  }

  public ObjectId list() {
    return hasLink() ? shared : hasAccount() ? account : id;
  }
}
