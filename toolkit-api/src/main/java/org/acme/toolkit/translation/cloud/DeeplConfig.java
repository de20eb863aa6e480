package org.acme.toolkit.translation.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** DeepL, which its key switches on. */
@ConfigMapping(prefix = "toolkit.deepl")
interface DeeplConfig {

  /** Where its API is; by default the paid or the free one, as the key says. */
  Optional<URI> url();

  /** What it translates into, as it names them. */
  @WithDefault(
      "en-US,en-GB,ar,bg,cs,da,de,el,es,et,fi,fr,hu,id,it,ja,ko,lt,lv,nb,nl,pl,pt-PT,pt-BR,ro,ru,"
          + "sk,sl,sv,tr,uk,zh-Hans,zh-Hant")
  List<String> languages();

  /**
   * Ends a connection that its client does not close when it is interrupted; longer than {@code
   * toolkit.provider.timeout}, after which the caller no longer waits.
   */
  @WithDefault("1m")
  Duration timeout();
}
