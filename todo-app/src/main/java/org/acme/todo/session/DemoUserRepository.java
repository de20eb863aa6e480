package org.acme.todo.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.types.ObjectId;

@ApplicationScoped
class DemoUserRepository implements PanacheMongoRepository<DemoUser> {
  private static final String FEED = "feed";

  private final SessionConfig config;

  DemoUserRepository(SessionConfig config) {
    this.config = config;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", config.lifetime());
    ExpiryIndex.patient(mongoCollection())
        .createIndex(Indexes.ascending(FEED), new IndexOptions().sparse(true));
  }

  Optional<DemoUser> find(ObjectId id) {
    return Optional.ofNullable(collection().find(eq(id)).first());
  }

  Optional<DemoUser> withFeed(byte[] feed) {
    return Optional.ofNullable(collection().find(eq(FEED, feed)).first());
  }

  void setFeed(ObjectId id, byte[] feed, Instant created) {
    collection().updateOne(eq(id), combine(set(FEED, feed), set("feedCreated", created)));
  }

  boolean exists(ObjectId id) {
    return collection().find(eq(id)).first() != null;
  }

  void insert(DemoUser user) {
    collection().insertOne(user);
  }

  private MongoCollection<DemoUser> collection() {
    return Deadline.limit(mongoCollection());
  }
}
