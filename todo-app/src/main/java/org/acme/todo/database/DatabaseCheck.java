package org.acme.todo.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.acme.todo.start.StartRefusedException;
import org.bson.Document;

/**
 * Ends a start without MongoDB in one line. Whoever supervises the application starts it again;
 * once it runs, it waits for MongoDB by itself.
 */
class DatabaseCheck {
  private static final int BEFORE_INDEXES_ARE_CREATED = 3;

  /** More than a request gets: nothing is connected yet, and nobody waits for an answer. */
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
