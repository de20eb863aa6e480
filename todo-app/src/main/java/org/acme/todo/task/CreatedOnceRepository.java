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
import org.acme.todo.expiry.ExpiryIndex;

@ApplicationScoped
class CreatedOnceRepository implements PanacheMongoRepositoryBase<CreatedOnce, String> {
  private static final Duration KEPT = Duration.ofHours(24);

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", KEPT);
  }

  /** Whether the key was new. */
  boolean claim(CreatedOnce request) {
    try {
      persist(request);
      return true;
    } catch (MongoWriteException e) {
      if (!TaskOrder.isTaken(e)) {
        throw e;
      }
      return false;
    }
  }

  /** Claims for a second time what an earlier claim did not finish in its time. */
  boolean claimAgain(CreatedOnce request, Instant now, Instant claimed) {
    return mongoCollection()
            .updateOne(
                and(eq(request.id), exists("answer", false), lte("claimed", now)),
                set("claimed", claimed))
            .getMatchedCount()
        == 1;
  }

  void release(CreatedOnce request, Instant now) {
    mongoCollection().updateOne(eq(request.id), set("claimed", now));
  }

  void answer(CreatedOnce request, byte[] answer) {
    mongoCollection().updateOne(eq(request.id), set("answer", answer));
  }
}
