package org.acme.toolkit.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "toolkit.document")
interface DocumentConfig {

  /**
   * Maximum number of documents in progress. Each may need 150 MB of heap. Further requests get a
   * 503.
   */
  @WithDefault("2")
  int concurrent();
}
