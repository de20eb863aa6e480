package org.acme.todo.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.types.ObjectId;

@ApplicationScoped
class ListLinkRepository implements PanacheMongoRepositoryBase<ListLink, String> {
  private final SessionConfig config;

  ListLinkRepository(SessionConfig config) {
    this.config = config;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.ensure(mongoCollection(), "stored", config.lifetime());
    ExpiryIndex.patient(mongoCollection()).createIndex(Indexes.ascending("hash"));
  }

  List<ListLink> of(ObjectId list) {
    List<String> ids = Stream.of(Access.values()).map(access -> ListLink.id(list, access)).toList();
    return collection().find(in("_id", ids)).into(new ArrayList<>());
  }

  Optional<ListLink> find(byte[] hash) {
    return Optional.ofNullable(collection().find(eq("hash", hash)).first());
  }

  boolean exists(String id, byte[] hash) {
    return collection().find(and(eq(id), eq("hash", hash))).first() != null;
  }

  void replace(ListLink link) {
    collection().replaceOne(eq(link.id), link, new ReplaceOptions().upsert(true));
  }

  void remove(String id) {
    collection().deleteOne(eq(id));
  }

  private MongoCollection<ListLink> collection() {
    return Deadline.limit(mongoCollection());
  }
}
