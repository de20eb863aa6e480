package org.acme.toolkit;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

  private static final String ENGINES = "checks.find { it.name == 'corrections' }.data";

  @Test
  void applicationIsReadyWhenEveryEngineIsLoaded() throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
    Response health = get("/q/health/ready");
    while (health.statusCode() == 503 && Instant.now().isBefore(deadline)) {
      assertThat(health.jsonPath().getMap(ENGINES)).containsValue(false);
      Thread.sleep(1000);
      health = get("/q/health/ready");
    }

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.jsonPath().getMap(ENGINES, String.class, Boolean.class))
        .containsOnlyKeys("en-US")
        .doesNotContainValue(false);
  }

  @Test
  void secretsFromConfigurationAreUpToDate() {
    JsonPath health = get("/q/health/ready").jsonPath();

    assertThat(health.getBoolean("checks.find { it.name == 'secrets' }.data.degraded")).isFalse();
  }

  @Test
  void applicationIsLiveImmediately() {
    assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
  }
}
