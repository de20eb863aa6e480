package org.acme.todo.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** Version of the application, and the place of its static files. */
@ConfigMapping(prefix = "todo")
interface ReleaseConfig {
  /** Revision and build number; set by the build. */
  @WithName("release.version")
  String version();

  /**
   * URL of a folder with the static files of all releases, each in a folder named after its
   * version. Without it the application serves its own files.
   */
  Optional<URI> staticBaseUrl();
}
