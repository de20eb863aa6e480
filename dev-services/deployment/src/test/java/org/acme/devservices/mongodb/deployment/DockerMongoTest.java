package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DockerMongoTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withEmptyApplication()
          .overrideConfigKey("mongodb", "docker")
          // Chosen above, and switched off here: this test runs where Docker is and where it is
          // not.
          .overrideConfigKey("quarkus.mongodb.devservices.enabled", "false");

  @Test
  void theEmbeddedOneStandsAside() {
    assertThat(
            ConfigProvider.getConfig()
                .getOptionalValue("quarkus.mongodb.connection-string", String.class))
        .isEmpty();
  }

  @Test
  void theChoiceSwitchesTheContainerOnAndOff() {
    assertThat(containerEnabled("docker")).isTrue();
    assertThat(containerEnabled("embedded")).isFalse();
  }

  private static boolean containerEnabled(String mongodb) {
    Config config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDefaultInterceptors()
            .withSources(
                new PropertiesConfigSource(Map.of("mongodb", mongodb), "command line", 400))
            .build();
    return config.getValue("quarkus.mongodb.devservices.enabled", Boolean.class);
  }
}
