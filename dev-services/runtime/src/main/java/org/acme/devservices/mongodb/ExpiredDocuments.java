package org.acme.devservices.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bson.BsonType;
import org.bson.Document;

/**
 * Deletes what TTL indexes say has expired, once, now.
 *
 * <p>The embedded MongoDB keeps such an index but never acts on it; a real one acts on it once a
 * minute. Dev mode calls this on a schedule. A test calls it instead of waiting, and gets the same
 * result on either server.
 */
public final class ExpiredDocuments {

  private static final Set<String> SERVER_DATABASES = Set.of("admin", "config", "local");

  private ExpiredDocuments() {}

  /**
   * Sweeps every collection of every database.
   *
   * @return how many documents were deleted
   * @throws com.mongodb.MongoException when the server does not answer
   */
  public static long delete(MongoClient client, Instant now) {
    long deleted = 0;
    for (String name : client.listDatabaseNames()) {
      if (!SERVER_DATABASES.contains(name)) {
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          deleted += delete(database.getCollection(collection), now);
        }
      }
    }
    return deleted;
  }

  private static long delete(MongoCollection<Document> collection, Instant now) {
    long deleted = 0;
    for (Document index : collection.listIndexes()) {
      Object seconds = index.get("expireAfterSeconds");
      if (seconds instanceof Number expireAfter) {
        String field = index.get("key", Document.class).keySet().iterator().next();
        Date oldest = Date.from(now.minusSeconds(expireAfter.longValue()));
        // As in MongoDB: a document without the field, or with something other than a date in it,
        // never expires.
        deleted +=
            collection
                .deleteMany(
                    Filters.and(Filters.type(field, BsonType.DATE_TIME), Filters.lt(field, oldest)))
                .getDeletedCount();
      }
    }
    return deleted;
  }
}
