package org.acme.todo.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Keys and lifetime of the session cookie. */
@ConfigMapping(prefix = "todo.session")
interface SessionConfig {
  /** Lifetime of the cookie from the latest answer, and of the demo user from its creation. */
  @WithDefault("30d")
  Duration lifetime();

  /** Signs the cookies: 32 bytes or more of UTF-8. Required without a secrets bucket. */
  Optional<String> key();

  /**
   * The key that will sign after the next rotation. It only verifies, so that every instance knows
   * it before the first one signs with it.
   */
  Optional<String> nextKey();

  /** The previous key. It verifies cookies but signs none, so that a rotation ends no session. */
  Optional<String> previousKey();

  /** Whether the cookie is for HTTPS only. Browsers do not accept such a cookie over HTTP. */
  @WithDefault("true")
  boolean secure();
}
