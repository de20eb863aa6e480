package org.acme.todo.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the secrets are: a properties file in S3, encoded in UTF-8. */
@ConfigMapping(prefix = "todo.secrets")
interface SecretsConfig {
  /** The bucket. Without one the same values come from the configuration. */
  Optional<String> bucket();

  /** The object in the bucket. */
  @WithDefault("secrets.properties")
  String key();
}
