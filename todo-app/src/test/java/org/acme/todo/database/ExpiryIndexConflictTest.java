package org.acme.todo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.time.Duration;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server answers while an instance with another lifetime replaces the same index. */
class ExpiryIndexConflictTest {
  private MongoServer server;

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {85, 276, 12587})
  void anInstanceTriesAgainUntilTheOtherIsReady(int code) {
    try (MongoClient client = MongoClients.create(serverThatRefuses(2, code))) {
      MongoCollection<Document> collection = client.getDatabase("expiry").getCollection("tasks");

      ExpiryIndex.ensure(collection, "created", Duration.ofDays(2));

      assertThat(collection.listIndexes())
          .anyMatch(
              index ->
                  index.get("expireAfterSeconds") instanceof Number seconds
                      && seconds.longValue() == Duration.ofDays(2).toSeconds());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {85, 276, 12587})
  void anInstanceStartsEvenIfTheOtherIsNeverReady(int code) {
    try (MongoClient client = MongoClients.create(serverThatRefuses(1000, code))) {
      ExpiryIndex.ensure(
          client.getDatabase("expiry").getCollection("tasks"), "created", Duration.ofDays(2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = 13)
  void otherErrorsStopTheStart(int unauthorized) {
    try (MongoClient client = MongoClients.create(serverThatRefuses(1, unauthorized))) {
      assertThatThrownBy(
              () ->
                  ExpiryIndex.ensure(
                      client.getDatabase("expiry").getCollection("tasks"),
                      "created",
                      Duration.ofDays(2)))
          .isInstanceOf(MongoCommandException.class);
    }
  }

  /** Answers the first requests for an index with an error. */
  private String serverThatRefuses(int times, int code) {
    server =
        new MongoServer(
            new H2Backend(MVStore.open(null)) {
              private int left = times;

              @Override
              public de.bwaldvogel.mongo.bson.Document handleCommand(
                  Channel channel,
                  String database,
                  String command,
                  de.bwaldvogel.mongo.bson.Document query) {
                if (command.equals("createIndexes") && left-- > 0) {
                  throw new MongoServerError(code, "Conflict", "another instance is at it");
                }
                return super.handleCommand(channel, database, command, query);
              }
            });
    return "mongodb:/" + server.bind();
  }
}
