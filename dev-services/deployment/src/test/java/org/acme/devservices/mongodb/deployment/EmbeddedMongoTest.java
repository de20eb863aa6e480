package org.acme.devservices.mongodb.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofDays(30);

  @TempDir Path folder;

  @Test
  void dataAndIndexesSurviveARestart() {
    Path file = folder.resolve("not/there/yet/data.mv");
    withServer(
        Optional.of(file),
        client -> {
          tasks(client)
              .createIndex(Indexes.ascending("user", "rank"), new IndexOptions().unique(true));
          tasks(client).insertOne(new Document("name", "buy milk"));
        });
    withServer(
        Optional.of(file),
        client -> {
          assertThat(tasks(client).find())
              .extracting(d -> d.getString("name"))
              .containsExactly("buy milk");
          assertThat(tasks(client).listIndexes())
              .extracting(d -> d.getString("name"))
              .contains("user_1_rank_1");
        });
  }

  @Test
  void aServerInMemoryStartsEmpty() {
    withServer(
        Optional.empty(), client -> tasks(client).insertOne(new Document("name", "buy milk")));
    withServer(Optional.empty(), client -> assertThat(tasks(client).find()).isEmpty());
  }

  @Test
  void reportsAFileInUse() {
    Path file = folder.resolve("data.mv");
    withServer(
        Optional.of(file),
        client -> {
          try (EmbeddedMongo second = new EmbeddedMongo(Optional.of(file), Optional.empty())) {
            assertThatThrownBy(second::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another dev mode uses this file");
          }
        });
  }

  @Test
  void aSweepDeletesOnlyExpiredDocumentsOfCollectionsWithATtlIndex() {
    withServer(
        Optional.empty(),
        client -> {
          tasks(client)
              .createIndex(
                  Indexes.ascending("created"),
                  new IndexOptions().expireAfter(LIFETIME.toSeconds(), TimeUnit.SECONDS));
          tasks(client)
              .insertMany(
                  List.of(
                      created("expired", Date.from(NOW.minus(LIFETIME).minusMillis(1))),
                      created("just alive", Date.from(NOW.minus(LIFETIME))),
                      created("no date", "2001-01-01"),
                      new Document("name", "no field")));
          client
              .getDatabase("todo")
              .getCollection("unindexed")
              .insertOne(created("old", new Date(0)));

          assertThat(ExpiredDocuments.delete(client, NOW)).isEqualTo(1);

          assertThat(tasks(client).find())
              .extracting(d -> d.getString("name"))
              .containsExactly("just alive", "no date", "no field");
          assertThat(client.getDatabase("todo").getCollection("unindexed").find()).hasSize(1);
        });
  }

  @Test
  void theScheduleDeletesExpiredDocuments() throws InterruptedException {
    try (EmbeddedMongo server =
        new EmbeddedMongo(Optional.empty(), Optional.of(Duration.ofMillis(20)))) {
      server.start();
      try (MongoClient client = MongoClients.create(server.getConnectionInfo())) {
        tasks(client)
            .createIndex(
                Indexes.ascending("created"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS));
        tasks(client).insertOne(created("expired", new Date(0)));
        // Without a sweep, the timeout of the build ends this loop.
        while (tasks(client).countDocuments() > 0) {
          Thread.sleep(10);
        }
        assertThat(tasks(client).find()).isEmpty();
      }
    }
  }

  private static Document created(String name, Object created) {
    return new Document("name", name).append("created", created);
  }

  private static MongoCollection<Document> tasks(MongoClient client) {
    return client.getDatabase("todo").getCollection("tasks");
  }

  private static void withServer(Optional<Path> file, Consumer<MongoClient> use) {
    try (EmbeddedMongo server = new EmbeddedMongo(file, Optional.empty())) {
      server.start();
      try (MongoClient client = MongoClients.create(server.getConnectionInfo())) {
        use.accept(client);
      }
    }
  }
}
