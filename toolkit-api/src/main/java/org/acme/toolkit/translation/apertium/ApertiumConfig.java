package org.acme.toolkit.translation.apertium;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Settings of Apertium, a program on this machine. */
@ConfigMapping(prefix = "toolkit.apertium")
interface ApertiumConfig {

  /** Folder of the mode files of the installed language pairs. */
  @WithDefault("/usr/share/apertium/modes")
  Path modes();

  /**
   * Maximum number of concurrent translations; each runs about twelve processes. Further ones wait.
   */
  @WithDefault("2")
  @Min(1) int concurrency();
}
