package org.acme.todo.session;

import static com.mongodb.client.model.Filters.eq;

import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.types.ObjectId;

@ApplicationScoped
class DemoUserRepository implements PanacheMongoRepository<DemoUser> {
  private final SessionConfig config;

  DemoUserRepository(SessionConfig config) {
    this.config = config;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "created", config.lifetime());
  }

  boolean exists(ObjectId id) {
    return Deadline.limit(mongoCollection()).find(eq(id)).first() != null;
  }

  void insert(DemoUser user) {
    Deadline.limit(mongoCollection()).insertOne(user);
  }
}
