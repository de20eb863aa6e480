package org.acme.toolkit.translation.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Amazon Translate with the role of the instance. */
@ConfigMapping(prefix = "toolkit.amazon")
interface AmazonConfig {

  /** Whether to use it; a role has no key that would say so. */
  @WithDefault("false")
  boolean enabled();

  /** AWS region; by default that of the instance. */
  Optional<String> region();

  /** Where its API is; by default that of the region. */
  Optional<URI> endpoint();

  /** What it translates between, as it names them. */
  @WithDefault(
      "en,ar,bg,ca,cs,da,de,el,es,es-MX,et,fi,fr,fr-CA,hr,hu,id,it,ja,ko,lt,lv,nl,no,pl,pt,pt-PT,"
          + "ro,ru,sk,sl,sv,tr,uk,vi,zh,zh-TW")
  List<String> languages();

  /**
   * Ends a connection that its client does not close when it is interrupted; longer than {@code
   * toolkit.provider.timeout}, after which the caller no longer waits.
   */
  @WithDefault("1m")
  Duration timeout();
}
