package org.acme.todo.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Clients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryIndexTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Inject MongoClient client;

  private MongoCollection<Document> collection;

  @BeforeEach
  void create() {
    collection = client.getDatabase("expiry").getCollection("documents");
    collection.insertOne(new Document("created", NOW));
  }

  @AfterEach
  void drop() {
    client.getDatabase("expiry").drop();
  }

  @Test
  void documentsExpireAfterTheirLifetime() {
    ExpiryIndex.ensure(collection, "created", Duration.ofDays(2));

    ExpiredDocuments.delete(client, NOW.plus(Duration.ofDays(2)));
    assertThat(collection.countDocuments()).isEqualTo(1);
    ExpiredDocuments.delete(client, NOW.plus(Duration.ofDays(2)).plusSeconds(1));
    assertThat(collection.countDocuments()).isZero();
  }

  @Test
  void newLifetimeReplacesTheOldOne() {
    ExpiryIndex.ensure(collection, "created", Duration.ofDays(30));
    ExpiryIndex.ensure(collection, "created", Duration.ofDays(1));

    assertThat(lifetimes()).containsExactly(Duration.ofDays(1).toSeconds());
  }

  @Test
  void sameLifetimeChangesNothing() {
    ExpiryIndex.ensure(collection, "created", Duration.ofDays(1));
    ExpiryIndex.ensure(collection, "created", Duration.ofDays(1));

    assertThat(lifetimes()).containsExactly(Duration.ofDays(1).toSeconds());
  }

  @Test
  void instancesThatStartAtTheSameTimeDisturbNobody() {
    for (int days = 1; days < 20; days++) {
      Duration lifetime = Duration.ofDays(days);
      Clients.all(
          4,
          8,
          () -> {
            ExpiryIndex.ensure(collection, "created", lifetime);
            return true;
          });

      assertThat(lifetimes()).containsExactly(lifetime.toSeconds());
    }
  }

  private List<Long> lifetimes() {
    return collection
        .listIndexes()
        .map(index -> index.get("expireAfterSeconds"))
        .into(new java.util.ArrayList<>())
        .stream()
        .filter(Number.class::isInstance)
        .map(seconds -> ((Number) seconds).longValue())
        .toList();
  }
}
