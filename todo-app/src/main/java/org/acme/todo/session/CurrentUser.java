package org.acme.todo.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.bson.types.ObjectId;

/** The user of the current request. */
@ApplicationScoped
public class CurrentUser {
  private final SecurityIdentity identity;

  CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** From when a task expires that this user writes now; null with an account, which keeps it. */
  public Instant expiresFrom(Instant now) {
    boolean signedIn = identity.getAttribute(SessionMechanism.SIGNED_IN);
    return signedIn ? null : now;
  }

  /**
   * @throws IllegalArgumentException when the request's path needs no session
   */
  public ObjectId id() {
    return new ObjectId(identity.getPrincipal().getName());
  }
}
