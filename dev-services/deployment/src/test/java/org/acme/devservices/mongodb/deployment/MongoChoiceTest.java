package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoChoiceTest {
  @Test
  void choosingDockerEnablesTheContainer() {
    assertThat(containerEnabled(Map.of("mongodb", "docker"))).isTrue();
  }

  @Test
  void theContainerIsDisabledByDefault() {
    assertThat(containerEnabled(Map.of())).isFalse();
  }

  private static boolean containerEnabled(Map<String, String> commandLine) {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(commandLine, "command line", 400))
        .build()
        .getValue("quarkus.mongodb.devservices.enabled", Boolean.class);
  }
}
