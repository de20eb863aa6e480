package org.acme.toolkit.correction.engine;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the engines of the start are loaded. Before that, a request would wait for seconds.
 */
@Readiness
class EnginesHealthCheck implements HealthCheck {

  private final Engines engines;

  EnginesHealthCheck(Engines engines) {
    this.engines = engines;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("corrections");
    engines.atStart().forEach(engine -> response.withData(engine.tag(), engine.isReady()));
    return response.status(engines.atStart().stream().allMatch(Engine::isReady)).build();
  }
}
