package org.acme.todo.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.result.UpdateResult;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.acme.todo.database.MongoErrors;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

@ApplicationScoped
class IdempotencyRecordRepository implements PanacheMongoRepositoryBase<IdempotencyRecord, String> {
  private static final Duration LIFETIME = Duration.ofHours(24);

  /** Keys of a user, of about 500 bytes each; more than a person needs in a day. */
  private static final int MAX = 1000;

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", LIFETIME);
  }

  private MongoCollection<IdempotencyRecord> collection() {
    return Deadline.limit(mongoCollection());
  }

  /** Stores the record; false if there is one with the same id. */
  boolean claim(IdempotencyRecord request) {
    try {
      collection().insertOne(request);
      return true;
    } catch (MongoWriteException e) {
      if (!MongoErrors.isDuplicateKey(e)) {
        throw e;
      }
      return false;
    }
  }

  Optional<IdempotencyRecord> find(String id) {
    return Optional.ofNullable(collection().find(eq(id)).first());
  }

  /** Claims a record again; false if another request did so first. */
  boolean claimAgain(IdempotencyRecord first, IdempotencyRecord request) {
    UpdateResult update =
        collection()
            .updateOne(
                and(eq(first.id), eq("claimant", first.claimant)),
                combine(set("claimant", request.claimant), set("claimed", request.claimed)));
    // The driver may have repeated a change that had an effect before its connection broke.
    return update.getMatchedCount() == 1
        || find(first.id).filter(now -> request.claimant.equals(now.claimant)).isPresent();
  }

  void release(IdempotencyRecord request, Instant now) {
    Bson own = and(eq(request.id), eq("claimant", request.claimant));
    collection().updateOne(own, set("claimed", now));
  }

  void answer(IdempotencyRecord request) {
    collection().updateOne(eq(request.id), set("answered", true));
  }

  void remove(IdempotencyRecord request) {
    collection().deleteOne(eq(request.id));
  }

  /** Forgets the older half of a user's keys when there are very many. */
  void forgetOld(ObjectId user) {
    Bson own = and(gte("_id", user + "/"), lt("_id", user + "0")); // "0" follows "/" in ASCII.
    if (collection().countDocuments(own, new CountOptions().limit(MAX + 1)) > MAX) {
      Optional.ofNullable(collection().find(own).sort(descending("created")).skip(MAX / 2).first())
          .ifPresent(oldest -> collection().deleteMany(and(own, lte("created", oldest.created))));
    }
  }
}
