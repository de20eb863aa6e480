package org.acme.toolkit.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What only the application may know. Ask again each time: values change while it runs. */
@ApplicationScoped
public class Secrets {

  private final SecretsConfig config;

  Secrets(SecretsConfig config) {
    this.config = config;
  }

  public Optional<String> deeplKey() {
    return config.deeplKey();
  }

  public Optional<String> openaiKey() {
    return config.openaiKey();
  }

  public Optional<String> openaiOrganization() {
    return config.openaiOrganization();
  }

  /** Empty when the API is open to everybody. */
  public List<String> accessKeys() {
    return config.accessKeys().orElse(List.of());
  }
}
