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
}
