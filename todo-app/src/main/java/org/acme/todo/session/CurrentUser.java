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

  /** Whether tasks of this user expire, because there is no account that could keep them. */
  public boolean isDemo() {
    return !identity.<Boolean>getAttribute(SessionMechanism.SIGNED_IN);
  }

  /**
   * @throws IllegalArgumentException when the request's path needs no session
   */
  public ObjectId id() {
    return new ObjectId(identity.getPrincipal().getName());
  }
}
