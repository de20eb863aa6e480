package org.acme.todo.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.acme.todo.database.ExpiryIndex;
import org.acme.todo.database.MongoErrors;

@ApplicationScoped
class IdempotencyRecordRepository implements PanacheMongoRepositoryBase<IdempotencyRecord, String> {
  private static final Duration LIFETIME = Duration.ofHours(24);

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", LIFETIME);
  }

  /** Stores the record; false if there is one with the same id. */
  boolean claim(IdempotencyRecord request) {
    try {
      persist(request);
      return true;
    } catch (MongoWriteException e) {
      if (!MongoErrors.isDuplicateKey(e)) {
        throw e;
      }
      return false;
    }
  }

  /** Claims a record again that has no answer although its claim has ended. */
  boolean claimAgain(IdempotencyRecord request, Instant now, Instant claimed) {
    return mongoCollection()
            .updateOne(
                and(eq(request.id), exists("answer", false), lte("claimed", now)),
                set("claimed", claimed))
            .getMatchedCount()
        == 1;
  }

  void release(IdempotencyRecord request, Instant now) {
    mongoCollection().updateOne(eq(request.id), set("claimed", now));
  }

  void answer(IdempotencyRecord request, byte[] answer) {
    mongoCollection().updateOne(eq(request.id), set("answer", answer));
  }
}
