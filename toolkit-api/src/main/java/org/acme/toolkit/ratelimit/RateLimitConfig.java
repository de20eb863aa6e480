package org.acme.toolkit.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits for one caller at one instance of the application. */
@ConfigMapping(prefix = "toolkit.rate-limit")
interface RateLimitConfig {
  @WithDefault("true")
  boolean enabled();

  /** Requests a minute of one address, which a whole office may share. */
  @Min(1) @WithDefault("300")
  int address();

  /** Requests a minute of one access key, which a team's tools may share. */
  @Min(1) @WithDefault("600")
  int key();

  /**
   * Number of proxies before us that add their caller to {@code X-Forwarded-For}; with 0 the header
   * is ignored. An Application Load Balancer is one.
   */
  @Min(0) @WithDefault("0")
  int proxies();
}
