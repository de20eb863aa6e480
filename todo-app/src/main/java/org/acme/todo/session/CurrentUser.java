package org.acme.todo.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.types.ObjectId;

/** The user of the current request. */
@ApplicationScoped
public class CurrentUser {
  private final SecurityIdentity identity;

  CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * @throws IllegalArgumentException when the request's path needs no session
   */
  public ObjectId id() {
    return new ObjectId(identity.getPrincipal().getName());
  }
}
