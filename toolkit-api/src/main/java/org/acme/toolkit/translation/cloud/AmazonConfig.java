package org.acme.toolkit.translation.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of Amazon Translate, which uses the role of the instance. */
@ConfigMapping(prefix = "toolkit.amazon")
interface AmazonConfig {

  /** Whether to use it. No key shows this, because the role gives access. */
  @WithDefault("false")
  boolean enabled();

  /** AWS region; by default the region of the instance. */
  Optional<String> region();

  /** URL of the API; by default the one of the region. */
  Optional<URI> endpoint();

  /** Supported languages, by the names of Amazon Translate. */
  @WithDefault(
      "en,ar,bg,ca,cs,da,de,el,es,es-MX,et,fi,fr,fr-CA,hr,hu,id,it,ja,ko,lt,lv,nl,no,pl,pt,pt-PT,"
          + "ro,ru,sk,sl,sv,tr,uk,vi,zh,zh-TW")
  List<String> languages();
}
