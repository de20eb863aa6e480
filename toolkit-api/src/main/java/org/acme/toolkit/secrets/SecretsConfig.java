package org.acme.toolkit.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The location of the secrets, or the secrets themselves. All are optional. */
@ConfigMapping(prefix = "toolkit.secrets")
interface SecretsConfig {

  /**
   * The path in SSM's Parameter Store, for example {@code /toolkit/demo}. If it is set, the values
   * below are ignored.
   */
  Optional<String> path();

  /** Time between two readings of the Parameter Store. */
  @WithDefault("PT5M")
  Duration refresh();

  /** Authentication key of the DeepL API. */
  Optional<String> deeplKey();

  /** API key of an OpenAI-compatible service. */
  Optional<String> openaiKey();

  /** Organisation that this service bills. */
  Optional<String> openaiOrganization();

  /** Access keys. A caller must send one of them; without any, the API is open. */
  Optional<List<String>> accessKeys();
}
