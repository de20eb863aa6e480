package org.acme.toolkit.secrets;

import java.util.List;
import java.util.Optional;

/** All secrets as they were at one time. */
record SecretValues(
    Optional<String> deeplKey,
    Optional<String> openaiKey,
    Optional<String> openaiOrganization,
    List<String> accessKeys) {

  static SecretValues of(SecretsConfig config) {
    return new SecretValues(
        config.deeplKey(),
        config.openaiKey(),
        config.openaiOrganization(),
        config.accessKeys().orElse(List.of()));
  }

  /** Hides the values, so that no log shows them. */
  @Override
  public String toString() {
    return "SecretValues";
  }
}
