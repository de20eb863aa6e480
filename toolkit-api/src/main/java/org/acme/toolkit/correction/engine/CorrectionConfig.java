package org.acme.toolkit.correction.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What texts can be corrected in, and what that may cost. */
@ConfigMapping(prefix = "toolkit.correction")
interface CorrectionConfig {

  /**
   * BCP 47 tags of the languages to load at start, in order of preference: {@code en} means the
   * first that starts with it. The application is ready when they are loaded.
   */
  @WithDefault("en-US")
  @NotEmpty List<String> languages();

  /**
   * BCP 47 tags of the languages to load when they are first asked for; some 100 MB of heap each,
   * half of that for another English. What is loaded at start counts for that alone.
   */
  @WithDefault("en-GB,fr,de-DE,es")
  Optional<List<String>> languagesOnDemand();

  /**
   * Characters of the sentences whose results are remembered, over all languages. Each takes about
   * 500 bytes of heap.
   */
  @WithDefault("400000")
  @Min(0) long cacheSize();

  /** How long a text may take before its request is refused. */
  @WithDefault("20s")
  Duration timeLimit();
}
