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

  /** What the language model is trusted to translate between: BCP 47 tags. */
  @WithDefault("en-US,en-GB,de,es,fr,it,ja,ko,nl,pl,pt-PT,pt-BR,sv,uk,zh")
  List<String> modelLanguages();
}
