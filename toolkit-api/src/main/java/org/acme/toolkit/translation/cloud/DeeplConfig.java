package org.acme.toolkit.translation.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of DeepL, which is used if it has a key. */
@ConfigMapping(prefix = "toolkit.deepl")
interface DeeplConfig {

  /** URL of the API. By default the key decides between the paid and the free one. */
  Optional<URI> url();

  /** Target languages, by the names of DeepL. */
  @WithDefault(
      "en-US,en-GB,ar,bg,cs,da,de,el,es,et,fi,fr,hu,id,it,ja,ko,lt,lv,nb,nl,pl,pt-PT,pt-BR,ro,ru,"
          + "sk,sl,sv,tr,uk,zh-Hans,zh-Hant")
  List<String> languages();
}
