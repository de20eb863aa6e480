package org.acme.toolkit.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The language model for translating and rewriting. Any service with OpenAI's API works. */
@ConfigMapping(prefix = "toolkit.openai")
interface OpenaiConfig {

  /** URL of the API, including its version. */
  @WithDefault("https://api.openai.com/v1")
  URI baseUrl();

  /** Name of the model at the service. The model must be able to answer in JSON. */
  @WithDefault("gpt-4o-mini")
  String model();
}
