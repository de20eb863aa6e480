package org.acme.todo.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** What was built, and where its static files are. */
@ConfigMapping(prefix = "todo")
interface ReleaseConfig {
  /** The revision and the build's number; set when the application is built. */
  @WithName("release.version")
  String version();

  /**
   * Where the static files of all releases are, each in a folder named after its version. Without
   * it the application serves its own.
   */
  Optional<URI> staticBaseUrl();
}
