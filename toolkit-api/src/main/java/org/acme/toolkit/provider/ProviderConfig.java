package org.acme.toolkit.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Who may use paid providers and how much; time limits, retries and circuit breaker of calls. */
@ConfigMapping(prefix = "toolkit.provider")
interface ProviderConfig {

  /** Whether everybody may use paid providers while there are no access keys. */
  @WithDefault("false")
  boolean open();

  /**
   * Maximum number of UTF-16 code units that this instance sends to paid providers on a day (UTC).
   */
  @WithDefault("500000")
  @Min(1) long dailyCharacters();

  /** Maximum part of them for one caller: an access key, else an address. */
  @WithDefault("200000")
  @Min(1) long dailyCharactersPerCaller();

  /** Time limit of one call. */
  @WithDefault("30s")
  Duration timeout();

  /** Maximum number of retries after a temporary failure. */
  @WithDefault("2")
  @Min(0) @Max(10) int retries();

  /**
   * Delay before the first retry. It doubles for each further retry, and up to half of it is added
   * at random.
   */
  @WithDefault("500ms")
  Duration retryDelay();

  /** Number of calls that the circuit breaker looks at. It opens if half of them failed. */
  @WithDefault("10")
  @Min(2) int breakerCalls();

  /** Time for which the open circuit breaker refuses calls. */
  @WithDefault("30s")
  Duration breakerDelay();
}
