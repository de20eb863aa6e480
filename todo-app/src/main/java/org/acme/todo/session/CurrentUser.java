package org.acme.todo.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.types.ObjectId;

/** The user of the current request. */
@ApplicationScoped
public class CurrentUser {
  private final SecurityIdentity identity;

  CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * From when a task expires that this user writes now; null in the list of an account, which keeps
   * it.
   */
  public Instant expiresFrom(Instant now) {
    boolean keepsTasks = identity.getAttribute(SessionMechanism.KEEPS_TASKS);
    return keepsTasks ? null : now;
  }

  /**
   * @throws ProblemException 403 for a guest: who came by a link gives it to nobody
   */
  public void requireOwner() {
    if (identity.<Boolean>getAttribute(SessionMechanism.GUEST)) {
      throw new ProblemException(
          ProblemType.LINK_FORBIDS, "Only the owner of the list can share it.");
    }
  }

  /**
   * @throws IllegalArgumentException when the request's path needs no session
   */
  public ObjectId id() {
    return new ObjectId(identity.getPrincipal().getName());
  }
}
