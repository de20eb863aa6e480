package org.acme.toolkit.ratelimit;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.acme.toolkit.problem.ProblemException;

/** The rate limits of this instance; instances do not share them. */
@Singleton
public class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RateLimitConfig config;
  private final Allowance<String> addresses;
  private final Allowance<String> keys;

  RateLimits(RateLimitConfig config) {
    this.config = config;
    addresses = new Allowance<>("this address", config.address(), MINUTE);
    keys = new Allowance<>("this access key", config.key(), MINUTE);
  }

  /**
   * @param key identifies the access key
   * @throws ProblemException 429 when the key has no request left
   */
  public void takeFromKey(RoutingContext request, String key) {
    Caller.set(request, key);
    if (config.enabled()) {
      keys.take(key);
    }
  }

  void takeFromAddress(RoutingContext request) {
    String address =
        ClientAddress.group(
            ClientAddress.of(
                request.request().remoteAddress().hostAddress(),
                request.request().headers().getAll("X-Forwarded-For"),
                config.proxies()));
    Caller.set(request, address);
    if (config.enabled()) {
      addresses.take(address);
    }
  }
}
