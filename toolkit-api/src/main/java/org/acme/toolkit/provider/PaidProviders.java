package org.acme.toolkit.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.acme.toolkit.secrets.Secrets;

/** Paid providers are for holders of access keys, because strangers would spend the money. */
@ApplicationScoped
public class PaidProviders {

  private final ProviderConfig config;
  private final Secrets secrets;

  PaidProviders(ProviderConfig config, Secrets secrets) {
    this.config = config;
    this.secrets = secrets;
  }

  /**
   * Returns a sentence for administrators that says why no paid provider can be used, or empty if
   * they can.
   */
  public Optional<String> unavailable() {
    return config.open() || !secrets.accessKeys().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It costs money, and this API is open to everybody: an administrator sets the secret"
                + " access-keys, or toolkit.provider.open=true.");
  }
}
