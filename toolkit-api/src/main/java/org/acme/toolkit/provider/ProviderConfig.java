package org.acme.toolkit.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long providers are waited for, and when they are left alone. */
@ConfigMapping(prefix = "toolkit.provider")
interface ProviderConfig {

  /** Of one call, after which it is given up. */
  @WithDefault("30s")
  Duration timeout();

  /** How often a call that failed for a passing reason is made again. */
  @WithDefault("2")
  @Min(0) @Max(10) int retries();

  /** Before the first retry, and twice as long before the next; up to a half is added at random. */
  @WithDefault("500ms")
  Duration retryDelay();

  /** Calls in a row of which half must fail for a provider to be left alone. */
  @WithDefault("10")
  @Min(2) int breakerCalls();

  /** How long a provider is left alone then. */
  @WithDefault("30s")
  Duration breakerDelay();
}
