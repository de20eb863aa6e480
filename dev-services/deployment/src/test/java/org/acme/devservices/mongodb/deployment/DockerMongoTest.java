package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DockerMongoTest {
  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withEmptyApplication()
          .overrideConfigKey("mongodb", "docker")
          // No container, so that this test passes without Docker as well.
          .overrideConfigKey("quarkus.mongodb.devservices.enabled", "false");

  @Test
  void doesNotStartTheEmbeddedMongo() {
    assertThat(
            ConfigProvider.getConfig()
                .getOptionalValue("quarkus.mongodb.connection-string", String.class))
        .isEmpty();
  }
}
