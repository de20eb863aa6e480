package org.acme.toolkit.secrets;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up as well when secrets could not be read again: the values read before do. */
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
