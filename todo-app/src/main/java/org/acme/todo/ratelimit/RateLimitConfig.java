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

  /**
   * Requests a minute of one address, which a school class may share: 30 people who change a task
   * every two seconds, each with a request for the change and one for the list, and as many again.
   */
  @Min(1) @WithDefault("3600")
  int address();

  /**
   * New sessions an hour of one address: ten classes. Each is a document that stays until the
   * session ends.
   */
  @Min(1) @WithDefault("300")
  int newSessions();

  /** Requests an hour of one calendar feed: several calendars that look every few minutes. */
  @Min(1) @WithDefault("60")
  int feed();

  /**
   * Addresses of proxies whose {@code X-Forwarded-For} is trusted. They must overwrite what a
   * client sends in it, as nginx on the same machine does.
   */
  @WithDefault("127.0.0.1")
  Set<String> proxies();

  /**
   * Number of proxies in front of the load balancer, such as CloudFront. Each adds the address of
   * its caller to the chain that nginx passes on as {@code X-Original-Forwarded-For}. Nobody may
   * reach the load balancer without them, or callers could choose their address.
   */
  @Min(0) @WithDefault("0")
  int edgeProxies();
}
