package org.acme.toolkit.correction.engine;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the engines of the start are loaded. Before that, a request would wait for seconds.
 *
 * <p>Asynchronous checks run on an event loop, so they answer when all worker threads are busy.
 */
@Readiness
class EnginesHealthCheck implements AsyncHealthCheck {

  private final Engines engines;

  EnginesHealthCheck(Engines engines) {
    this.engines = engines;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("corrections");
    engines.atStart().forEach(engine -> response.withData(engine.tag(), engine.isReady()));
    boolean ready = engines.atStart().stream().allMatch(Engine::isReady);
    return Uni.createFrom().item(response.status(ready).build());
  }
}
