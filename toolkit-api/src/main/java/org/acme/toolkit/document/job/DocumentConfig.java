package org.acme.toolkit.document.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "toolkit.document")
interface DocumentConfig {

  /**
   * Maximum number of documents in progress. Each may need 150 MB of heap. Further requests get a
   * 503. One caller may use all but one of them.
   */
  @Min(1) @WithDefault("2")
  int concurrent();

  /**
   * Maximum number of documents that are received, processed or sent. One caller may use a third of
   * them.
   */
  @Min(3) @WithDefault("12")
  int connections();

  /**
   * Maximum time for reading and processing a document that has no text. Its language may have to
   * be loaded first.
   */
  @WithDefault("60s")
  Duration timeLimit();

  /** Additional time for each page of 2,000 UTF-16 code units. */
  @WithDefault("1s")
  Duration timePerPage();
}
