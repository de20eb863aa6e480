package org.acme.todo.expiry;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A TTL index whose lifetime follows the application's settings. */
public final class ExpiryIndex {
  /** A request's time limit is for requests: an index over all that is there may take longer. */
  private static final int MAX_MINUTES = 10;

  private ExpiryIndex() {}

  /**
   * Makes documents expire {@code lifetime} after the time in their {@code field}, whatever an
   * index from an earlier start says.
   */
  public static void ensure(MongoCollection<?> collection, String field, Duration lifetime) {
    long seconds = lifetime.toSeconds();
    for (Document index : collection.listIndexes()) {
      Set<String> fields = index.get("key", Document.class).keySet();
      if (fields.equals(Set.of(field)) && seconds != expireAfterSeconds(index)) {
        // Made anew, because not every server can change it (collMod).
        collection.dropIndex(index.getString("name"));
      }
    }
    collection
        .withTimeout(MAX_MINUTES, TimeUnit.MINUTES)
        .createIndex(
            Indexes.ascending(field), new IndexOptions().expireAfter(seconds, TimeUnit.SECONDS));
  }

  private static long expireAfterSeconds(Document index) {
    return index.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : -1;
  }
}
