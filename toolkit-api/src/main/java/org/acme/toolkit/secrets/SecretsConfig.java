package org.acme.toolkit.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the secrets are, or the secrets themselves; all are optional. */
@ConfigMapping(prefix = "toolkit.secrets")
interface SecretsConfig {

  /**
   * Where they are in SSM's Parameter Store, e.g. {@code /acme/toolkit}. Without it the values
   * below are taken, with it none of them.
   */
  Optional<String> path();

  /** How often the Parameter Store is read again. */
  @WithDefault("PT5M")
  Duration refresh();

  /** Authentication key of the DeepL API. */
  Optional<String> deeplKey();

  /** API key of an OpenAI-compatible service. */
  Optional<String> openaiKey();

  /** Organisation that such a service bills. */
  Optional<String> openaiOrganization();

  /** Keys of which callers of this API must bring one; without any the API is open. */
  Optional<List<String>> accessKeys();
}
