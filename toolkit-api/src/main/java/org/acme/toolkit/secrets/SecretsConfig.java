package org.acme.toolkit.secrets;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Keys of the services that the toolkit may use; all are optional. */
@ConfigMapping(prefix = "toolkit.secrets")
interface SecretsConfig {

  /** Authentication key of the DeepL API. */
  Optional<String> deeplKey();

  /** API key of an OpenAI-compatible service. */
  Optional<String> openaiKey();

  /** Organisation that such a service bills. */
  Optional<String> openaiOrganization();

  /** Keys of which callers of this API must bring one; without any the API is open. */
  Optional<List<String>> accessKeys();
}
