package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The application configures no MongoDB, so it gets the embedded one. */
class EmbeddedMongoInTestsTest {
  @RegisterExtension
  static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

  @Inject MongoClient client;

  @ConfigProperty(name = "quarkus.mongodb.connection-string")
  String connectionString;

  @Test
  void applicationReadsAndWritesTheEmbeddedMongo() {
    assertThat(connectionString).matches("mongodb://(127\\.0\\.0\\.1|localhost):\\d+.*");
    client.getDatabase("todo").getCollection("tasks").insertOne(new Document("name", "buy milk"));
    assertThat(client.getDatabase("todo").getCollection("tasks").find())
        .extracting(d -> d.getString("name"))
        .containsExactly("buy milk");
  }
}
