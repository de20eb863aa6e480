package org.acme.todo.database;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Creates TTL indexes, and replaces those with another lifetime. */
public final class ExpiryIndex {
  /** Building an index over many documents takes longer than requests may take. */
  private static final int MAX_MINUTES = 10;

  private static final int INDEX_NOT_FOUND = 27;

  /**
   * Errors that happen while another instance, with another lifetime, replaces the same index:
   * IndexOptionsConflict, IndexBuildAborted and BackgroundOperationInProgressForNamespace.
   */
  private static final Set<Integer> OTHER_INSTANCE = Set.of(85, 276, 12587);

  private static final int ATTEMPTS = 5;

  private ExpiryIndex() {}

  /** Makes documents expire when {@code lifetime} has passed since the time in {@code field}. */
  public static void ensure(MongoCollection<?> collection, String field, Duration lifetime) {
    for (int attempt = 1; !replace(collection, field, lifetime.toSeconds()); attempt++) {
      if (attempt == ATTEMPTS) {
        // The other lifetime stays until the next start. No start fails for that.
        return;
      }
    }
  }

  /** Returns false if another instance was in the way. */
  private static boolean replace(MongoCollection<?> collection, String field, long seconds) {
    for (Document index : collection.listIndexes()) {
      Set<String> fields = index.get("key", Document.class).keySet();
      if (fields.equals(Set.of(field)) && seconds != expireAfterSeconds(index)) {
        // Created again, because not every server can change an index (collMod).
        drop(collection, index.getString("name"));
      }
    }
    try {
      patient(collection)
          .createIndex(
              Indexes.ascending(field), new IndexOptions().expireAfter(seconds, TimeUnit.SECONDS));
      return true;
    } catch (MongoCommandException e) {
      if (OTHER_INSTANCE.contains(e.getErrorCode())) {
        return false;
      }
      throw e;
    }
  }

  /** Returns the collection with enough time for building an index. */
  public static <T> MongoCollection<T> patient(MongoCollection<T> collection) {
    return collection.withTimeout(MAX_MINUTES, TimeUnit.MINUTES);
  }

  private static void drop(MongoCollection<?> collection, String index) {
    try {
      patient(collection).dropIndex(index);
    } catch (MongoCommandException e) {
      // Another instance that starts at the same time may have dropped it.
      if (e.getErrorCode() != INDEX_NOT_FOUND) {
        throw e;
      }
    }
  }

  private static long expireAfterSeconds(Document index) {
    return index.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : -1;
  }
}
