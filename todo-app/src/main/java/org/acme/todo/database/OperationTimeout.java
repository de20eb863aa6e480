package org.acme.todo.database;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Limits the whole time of an operation, from finding a server to its answer, with retries. The
 * driver's own limits are for single steps, and add up.
 */
@Singleton
class OperationTimeout implements MongoClientCustomizer {
  /** Less than {@link Deadline} gives a request, so that it has time left to undo its work. */
  static final int SECONDS = 2;

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    return settings.timeout(SECONDS, TimeUnit.SECONDS);
  }
}
