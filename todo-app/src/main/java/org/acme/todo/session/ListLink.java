package org.acme.todo.session;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** That whoever knows an address has access to a list. */
@MongoEntity(collection = "links")
public class ListLink {
  /** The list and the access: a list has one link for each. */
  public String id;

  public ObjectId list;
  public Access access;

  /** SHA-256 of the key in the address. */
  public byte[] hash;

  public Instant created;

  /** Time from which the link expires, as the tasks do; null for the list of an account. */
  public Instant stored;

  static String id(ObjectId list, Access access) {
    return list + "/" + access;
  }
}
