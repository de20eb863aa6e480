package org.acme.toolkit.translation.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "toolkit.translation")
interface OpenaiTranslationConfig {

  /** BCP 47 tags of the languages that the language model may translate. */
  @WithDefault("en-US,en-GB,de,es,fr,it,ja,ko,nl,pl,pt-PT,pt-BR,sv,uk,zh")
  List<String> modelLanguages();
}
