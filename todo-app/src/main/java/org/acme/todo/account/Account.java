package org.acme.todo.account;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.types.ObjectId;

/** Whose list it is. It does not expire. */
@MongoEntity(collection = "accounts")
public class Account {
  /** Issuer and subject: only together do they name a person. */
  public String id;

  public ObjectId list;
  public Instant created;
}
