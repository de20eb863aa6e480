package org.acme.toolkit.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests may take and wait. */
@ConfigMapping(prefix = "toolkit.admission")
interface AdmissionConfig {

  /** Maximum time for the work on one text, from when it starts. */
  @WithDefault("30s")
  Duration timeLimit();

  /** Maximum time that an admitted request waits for its turn. */
  @WithDefault("15s")
  Duration maxWait();
}
