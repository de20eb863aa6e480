package org.acme.toolkit.translation.apertium;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Apertium, a program of this machine. */
@ConfigMapping(prefix = "toolkit.apertium")
interface ApertiumConfig {

  /** Where its language pairs are installed. */
  @WithDefault("/usr/share/apertium/modes")
  Path modes();

  /** Translations at the same time; each is a dozen processes. Others wait. */
  @WithDefault("2")
  @Min(1) int concurrency();
}
