package org.acme.todo.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who signs a session's cookie, and how long a demo session lives. */
@ConfigMapping(prefix = "todo.session")
interface SessionConfig {
  /** Lifetime of the cookie, from the latest answer, and of the demo user, from its creation. */
  @WithDefault("30d")
  Duration lifetime();

  /** Signs the cookies: 32 bytes or more of UTF-8. Needed where no secrets bucket gives it. */
  Optional<String> key();

  /** The key before that: still accepted, never signs, so that a rotation ends no session. */
  Optional<String> previousKey();

  /** Whether browsers send the cookie over HTTPS only; localhost counts as HTTPS. */
  @WithDefault("true")
  boolean secure();
}
