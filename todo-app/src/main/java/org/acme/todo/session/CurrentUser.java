package org.acme.todo.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.types.ObjectId;

/** Whose request this is. */
@ApplicationScoped
public class CurrentUser {
  private final SecurityIdentity identity;

  CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * @throws IllegalArgumentException when the request's path has no session
   */
  public ObjectId id() {
    return new ObjectId(identity.getPrincipal().getName());
  }
}
