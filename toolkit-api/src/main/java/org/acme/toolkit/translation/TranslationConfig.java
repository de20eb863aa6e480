package org.acme.toolkit.translation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who translates. Each provider has settings of its own; the keys are secrets. */
@ConfigMapping(prefix = "toolkit.translation")
interface TranslationConfig {

  /** The first of these that can translate a pair does it, unless a request names one. */
  @WithDefault("deepl,amazon,openai,apertium")
  List<String> providers();
}
