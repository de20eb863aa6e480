package org.acme.toolkit.correction.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The supported languages and the limits of a check. */
@ConfigMapping(prefix = "toolkit.correction")
interface CorrectionConfig {

  String ON_DEMAND =
      "en-US,en-GB,en-AU,en-CA,en-NZ,en-ZA,fr,fr-BE,fr-CA,fr-CH,de-DE,de-AT,de-CH,es,es-AR";

  /**
   * BCP 47 tags of the languages to load at start, in order of preference: {@code en} means the
   * first tag that starts with it. The application is ready when they are loaded. Dev mode loads
   * none, because each reload would load them again.
   */
  @WithDefault("en-US")
  Optional<List<String>> languages();

  /**
   * BCP 47 tags of the languages to load at their first use. Each needs about 100 MB of heap, and a
   * second variant of English needs half of that. Languages loaded at start are ignored here.
   */
  @WithDefault(ON_DEMAND)
  Optional<List<String>> languagesOnDemand();

  /** Maximum number of languages loaded on demand. The one used least recently is dropped. */
  @WithDefault("5")
  @Min(1) int maxOnDemand();

  /**
   * Size of the cache of checked sentences, in characters, for all languages together. Each
   * character needs about 500 bytes of heap.
   */
  @WithDefault("400000")
  @Min(0) long cacheSize();

  /** Maximum time that a request waits until the engine of its language is loaded. */
  @WithDefault("2m")
  Duration maxLoading();
}
