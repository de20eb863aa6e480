package org.acme.todo.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.acme.todo.secrets.StartRefusedException;
import org.bson.Document;

/**
 * Stops a start without MongoDB, with one line in the log. A running application waits for MongoDB
 * instead.
 */
class DatabaseStartCheck {
  private static final int BEFORE_INDEXES_ARE_CREATED = 3;

  /** Longer than the limit of requests, because the connection is not open yet. */
  private static final int SECONDS = 5;

  void check(
      @Observes @Priority(BEFORE_INDEXES_ARE_CREATED) StartupEvent event, MongoClient client) {
    try {
      client
          .getDatabase("admin")
          .withTimeout(SECONDS, TimeUnit.SECONDS)
          .runCommand(new Document("ping", 1));
    } catch (MongoException e) {
      throw new StartRefusedException("MongoDB does not answer: " + e.getMessage());
    }
  }
}
