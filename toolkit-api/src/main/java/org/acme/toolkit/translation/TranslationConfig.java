package org.acme.toolkit.translation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/**
 * The order of the translation providers. Each provider has its own settings. Their keys are
 * secrets.
 */
@ConfigMapping(prefix = "toolkit.translation")
interface TranslationConfig {

  /** The first provider in this list that supports a pair is used, unless the request names one. */
  @WithDefault("deepl,amazon,openai,apertium")
  List<String> providers();
}
