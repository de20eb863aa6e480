package org.acme.todo.session;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.types.ObjectId;

@ApplicationScoped
class SessionRepository implements PanacheMongoRepository<Session> {
  private final SessionConfig config;

  SessionRepository(SessionConfig config) {
    this.config = config;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", config.lifetime());
  }

  Optional<Session> find(ObjectId id) {
    return Optional.ofNullable(collection().find(eq(id)).first());
  }

  void insert(Session session) {
    collection().insertOne(session);
  }

  void remove(ObjectId id) {
    collection().deleteOne(eq(id));
  }

  private MongoCollection<Session> collection() {
    return Deadline.limit(mongoCollection());
  }
}
