package org.acme.todo.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.acme.todo.problem.ProblemException;
import org.bson.types.ObjectId;

/** The rate limits of this instance; instances do not share them. */
@ApplicationScoped
public class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final boolean enabled;
  private final Allowance<ObjectId> sessions;
  private final Allowance<String> addresses;
  private final Allowance<String> newSessions;

  RateLimits(RateLimitConfig config) {
    enabled = config.enabled();
    sessions = new Allowance<>("this session", config.session(), MINUTE);
    addresses = new Allowance<>("this address", config.address(), MINUTE);
    newSessions = new Allowance<>("new sessions from this address", config.newSessions(), HOUR);
  }

  /**
   * @throws ProblemException 429 when the user has no request left
   */
  public void takeFromSession(ObjectId user) {
    take(sessions, user);
  }

  /**
   * @throws ProblemException 429 when the address may not start a session now
   */
  public void takeNewSession(String address) {
    take(newSessions, ClientAddress.group(address));
  }

  void takeFromAddress(String address) {
    take(addresses, ClientAddress.group(address));
  }

  private <K> void take(Allowance<K> allowance, K caller) {
    if (enabled) {
      allowance.take(caller);
    }
  }
}
