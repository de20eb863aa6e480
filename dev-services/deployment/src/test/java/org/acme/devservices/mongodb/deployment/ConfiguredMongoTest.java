package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConfiguredMongoTest {
  private static final String CONFIGURED = "mongodb://database.example:27017";

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withEmptyApplication()
          .overrideConfigKey("quarkus.mongodb.connection-string", CONFIGURED);

  @ConfigProperty(name = "quarkus.mongodb.connection-string")
  String connectionString;

  @Test
  void usesTheConfiguredMongo() {
    assertThat(connectionString).isEqualTo(CONFIGURED);
  }
}
