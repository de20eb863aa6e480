package org.acme.toolkit.secrets;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Stays up if the secrets cannot be read again, because the old values still work. */
@Readiness
class SecretsHealthCheck implements AsyncHealthCheck {

  private final Secrets secrets;

  SecretsHealthCheck(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    HealthCheckResponse response =
        HealthCheckResponse.named("secrets")
            .withData("degraded", !secrets.areUpToDate())
            .up()
            .build();
    return Uni.createFrom().item(response);
  }
}
