package org.acme.toolkit.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The language model that translates and rewrites; any service with OpenAI's API will do. */
@ConfigMapping(prefix = "toolkit.openai")
interface OpenaiConfig {

  /** Where the API is, up to its version. */
  @WithDefault("https://api.openai.com/v1")
  URI baseUrl();

  /** Name of the model as the service knows it; it has to be one that can answer in JSON. */
  @WithDefault("gpt-4o-mini")
  String model();
}
