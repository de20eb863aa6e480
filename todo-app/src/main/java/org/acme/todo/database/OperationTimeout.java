package org.acme.todo.database;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Limits how long an operation may take, from finding a server to its answer, retries included. The
 * driver's own limits are per step, and add up.
 */
@Singleton
class OperationTimeout implements MongoClientCustomizer {
  /** So that a caller gets a 503 within three seconds when MongoDB is away. */
  private static final int SECONDS = 2;

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    return settings.timeout(SECONDS, TimeUnit.SECONDS);
  }
}
