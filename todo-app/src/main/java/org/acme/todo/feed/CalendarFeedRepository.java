package org.acme.todo.feed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class CalendarFeedRepository implements PanacheMongoRepository<CalendarFeed> {
  private final Duration lifetime;

  CalendarFeedRepository(@ConfigProperty(name = "todo.session.lifetime") Duration lifetime) {
    this.lifetime = lifetime;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "stored", lifetime);
    ExpiryIndex.patient(mongoCollection()).createIndex(Indexes.ascending("hash"));
  }

  Optional<CalendarFeed> find(ObjectId user) {
    return Optional.ofNullable(collection().find(eq(user)).first());
  }

  Optional<CalendarFeed> find(byte[] hash) {
    return Optional.ofNullable(collection().find(eq("hash", hash)).first());
  }

  void replace(CalendarFeed feed) {
    collection().replaceOne(eq(feed.id), feed, new ReplaceOptions().upsert(true));
  }

  void remove(ObjectId user) {
    collection().deleteOne(eq(user));
  }

  private MongoCollection<CalendarFeed> collection() {
    return Deadline.limit(mongoCollection());
  }
}
