package org.acme.toolkit.ratelimit;

import io.vertx.core.http.HttpServerRequest;
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
  public void takeFromKey(String key) {
    if (config.enabled()) {
      keys.take(key);
    }
  }

  void takeFromAddress(HttpServerRequest request) {
    if (config.enabled()) {
      String address =
          ClientAddress.of(
              request.remoteAddress().hostAddress(),
              request.headers().getAll("X-Forwarded-For"),
              config.proxies());
      addresses.take(ClientAddress.group(address));
    }
  }
}
