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

  /** If a request names no provider, the first one that supports the languages is used. */
  @WithDefault("deepl,amazon,openai,apertium")
  List<String> providers();
}
