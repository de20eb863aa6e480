package org.acme.todo.task;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

@ApplicationScoped
class TaskRepository implements PanacheMongoRepository<Task> {
  void createIndexes(@Observes StartupEvent event) {
    mongoCollection().createIndex(Indexes.ascending("rank"), new IndexOptions().unique(true));
  }

  List<Task> listTopFirst() {
    return listAll(Sort.by("rank"));
  }

  Optional<Task> findTop() {
    return findAll(Sort.by("rank")).firstResultOptional();
  }

  /**
   * Applies {@code change} in one step, so that two writers never overwrite each other's fields.
   */
  Optional<Task> update(ObjectId id, Bson change) {
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    return Optional.ofNullable(mongoCollection().findOneAndUpdate(eq(id), change, options));
  }
}
