package org.acme.toolkit.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work on documents an instance takes on. */
@ConfigMapping(prefix = "toolkit.document")
interface DocumentConfig {

  /** Documents worked on at a time; each may need 150 MB of heap. Further ones are a 503. */
  @WithDefault("2")
  int concurrent();
}
