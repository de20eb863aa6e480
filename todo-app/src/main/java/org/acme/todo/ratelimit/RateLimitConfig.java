package org.acme.todo.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Set;

/** Limits for one caller at one instance of the application. */
@ConfigMapping(prefix = "todo.rate-limit")
interface RateLimitConfig {
  @WithDefault("true")
  boolean enabled();

  /** Requests a minute of one session; more than a person makes. */
  @Min(1) @WithDefault("300")
  int session();

  /** Requests a minute of one address, which a whole office may share. */
  @Min(1) @WithDefault("1200")
  int address();

  /** New sessions an hour of one address. Each is a document that stays until the session ends. */
  @Min(1) @WithDefault("60")
  int newSessions();

  /**
   * Addresses of proxies whose {@code X-Forwarded-For} is trusted. They must overwrite what a
   * client sends in it, as nginx on the same machine does.
   */
  @WithDefault("127.0.0.1")
  Set<String> proxies();
}
