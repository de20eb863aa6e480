package org.acme.toolkit.secrets;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Stays up if the secrets cannot be read again, because the old values still work. */
@Readiness
class SecretsHealthCheck implements HealthCheck {

  private final Secrets secrets;

  SecretsHealthCheck(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("secrets")
        .withData("degraded", !secrets.areUpToDate())
        .up()
        .build();
  }
}
