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
 * Deletes the documents that have expired according to TTL indexes.
 *
 * <p>The embedded MongoDB stores TTL indexes but never deletes documents; a real MongoDB does so
 * once a minute. Dev mode calls this class on a schedule. Tests call it instead of waiting, with
 * the same result on both servers.
 */
public final class ExpiredDocuments {
  private static final Set<String> SERVER_DATABASES = Set.of("admin", "config", "local");

  private ExpiredDocuments() {}

  /**
   * Deletes the expired documents of all collections of all databases.
   *
   * @return the number of deleted documents
   * @throws com.mongodb.MongoException if the server does not answer
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
        // As in MongoDB, a document without a date in this field never expires.
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
