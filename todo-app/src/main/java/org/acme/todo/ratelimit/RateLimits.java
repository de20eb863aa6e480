package org.acme.todo.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.acme.todo.problem.ProblemException;
import org.bson.types.ObjectId;

/** The rate limits of this instance; instances do not share them. */
@ApplicationScoped
public class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final RateLimitConfig config;
  private final Allowance<ObjectId> sessions;
  private final Allowance<String> addresses;
  private final Allowance<String> newSessions;
  private final Allowance<ObjectId> feeds;

  RateLimits(RateLimitConfig config) {
    this.config = config;
    sessions = new Allowance<>("this session", config.session(), MINUTE);
    addresses = new Allowance<>("this address", config.address(), MINUTE);
    newSessions = new Allowance<>("new sessions from this address", config.newSessions(), HOUR);
    feeds = new Allowance<>("this calendar feed", config.feed(), HOUR);
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
  public void takeNewSession(HttpServerRequest request) {
    take(newSessions, addressOf(request));
  }

  /**
   * @param user whose feed is asked for
   * @throws ProblemException 429 when the feed was asked for too often
   */
  public void takeFromFeed(ObjectId user) {
    take(feeds, user);
  }

  /**
   * @throws ProblemException 429 when the address has no request left
   */
  public void takeFromAddress(HttpServerRequest request) {
    take(addresses, addressOf(request));
  }

  private String addressOf(HttpServerRequest request) {
    return ClientAddress.group(
        ClientAddress.of(
            request.remoteAddress().hostAddress(),
            request.headers().getAll("X-Forwarded-For"),
            request.headers().getAll("X-Original-Forwarded-For"),
            config));
  }

  private <K> void take(Allowance<K> allowance, K caller) {
    if (config.enabled()) {
      allowance.take(caller);
    }
  }
}
