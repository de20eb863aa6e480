package org.acme.todo.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Location of the secrets: a properties file in S3, encoded in UTF-8. */
@ConfigMapping(prefix = "todo.secrets")
interface SecretsConfig {
  /** Without a bucket the values come from the configuration. */
  Optional<String> bucket();

  /** Key of the object in the bucket. */
  @WithDefault("secrets.properties")
  String key();
}
