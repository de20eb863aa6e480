package org.acme.toolkit.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What texts can be corrected in. */
@ConfigMapping(prefix = "toolkit.correction")
interface CorrectionConfig {

  /**
   * BCP 47 tags of the languages to load, in order of preference: {@code en} means the first that
   * starts with it.
   */
  @WithDefault("en-US,en-GB")
  List<String> languages();
}
