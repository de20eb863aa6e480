package org.acme.toolkit.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits for one caller at one instance of the application. */
@ConfigMapping(prefix = "toolkit.rate-limit")
interface RateLimitConfig {
  @WithDefault("true")
  boolean enabled();

  /** Maximum requests per minute from one address, which a whole office may share. */
  @Min(1) @WithDefault("3600")
  int address();

  /** Maximum requests per minute with one access key, which the tools of a team may share. */
  @Min(1) @WithDefault("3600")
  int key();

  /**
   * Number of proxies before the application that add their caller to {@code X-Forwarded-For}. With
   * 0 the header is ignored. An Application Load Balancer counts as one.
   */
  @Min(0) @WithDefault("0")
  int proxies();
}
