package org.acme.todo.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much one caller may ask of one instance of the application. */
@ConfigMapping(prefix = "todo.rate-limit")
interface RateLimitConfig {
  @WithDefault("true")
  boolean enabled();

  /** Requests a minute of one session: five a second, over a minute, is more than a person does. */
  @Min(1) @WithDefault("300")
  int session();

  /** Requests a minute of one address, behind which a whole office may be. */
  @Min(1) @WithDefault("1200")
  int address();

  /** New sessions an hour of one address: each is a document that stays for a month. */
  @Min(1) @WithDefault("60")
  int newSessions();
}
