package org.acme.todo.tasklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.acme.todo.database.MongoErrors;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.task.KnownLists;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class UserListsRepository implements PanacheMongoRepositoryBase<UserLists, ObjectId>, KnownLists {
  /** An attempt fails only if another change succeeds; so many failures in a row are a fault. */
  private static final int MAX_ATTEMPTS = 100;

  private final CurrentUser currentUser;
  private final Clock clock;
  private final Duration lifetime;

  UserListsRepository(
      CurrentUser currentUser,
      Clock clock,
      @ConfigProperty(name = "todo.task.lifetime") Duration lifetime) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "stored", lifetime);
  }

  private MongoCollection<UserLists> collection() {
    return Deadline.limit(mongoCollection());
  }

  /** The lists of a user; an empty document, without its id, if there are none. */
  UserLists of(ObjectId user) {
    return Optional.ofNullable(collection().find(eq(user)).first()).orElseGet(UserLists::new);
  }

  @Override
  public boolean keep(ObjectId user, ObjectId list) {
    Bson known = and(eq(user), eq("lists._id", list));
    Instant stored = currentUser.expiresFrom(clock.instant());
    return stored == null
        ? collection().find(known).first() != null
        : collection().updateOne(known, set("stored", stored)).getMatchedCount() == 1;
  }

  /**
   * Changes the lists of a user, or nothing if the change throws an exception.
   *
   * @param stored from when they expire; null if they do not
   * @param change is made again if another request changes them meanwhile
   */
  <T> T change(ObjectId user, Instant stored, Function<UserLists, T> change) {
    UserLists seen = of(user);
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      ObjectId before = seen.change;
      T result = change.apply(seen);
      seen.id = user;
      seen.change = new ObjectId();
      seen.stored = stored;
      if (write(seen, before)) {
        return result;
      }
      ObjectId written = seen.change;
      seen = of(user);
      // The driver may have repeated a change that had an effect before its connection broke.
      if (written.equals(seen.change)) {
        return result;
      }
    }
    throw new IllegalStateException("The lists of user " + user + " could not be changed");
  }

  /** Returns false if another request was faster. */
  private boolean write(UserLists lists, ObjectId before) {
    if (before != null) {
      Bson unchanged = and(eq(lists.id), eq("change", before));
      return collection().replaceOne(unchanged, lists).getMatchedCount() == 1;
    }
    try {
      collection().insertOne(lists);
      return true;
    } catch (MongoWriteException e) {
      if (!MongoErrors.isDuplicateKey(e)) {
        throw e;
      }
      return false;
    }
  }

  void remove(ObjectId user) {
    collection().deleteOne(eq(user));
  }
}
