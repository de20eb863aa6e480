package org.acme.todo.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.ExpiryIndex;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

@ApplicationScoped
class TaskRepository implements PanacheMongoRepository<Task> {
  private static final Bson SHOWN =
      include(
          "name completed location notes created due tags priority recurrence list version"
              .split(" "));
  private static final Bson LIVE = exists("deleted", false);

  /** With the longest notes these are 3 MB. */
  private static final int INSERTED_AT_ONCE = 50;

  private final TaskConfig config;

  TaskRepository(TaskConfig config) {
    this.config = config;
  }

  void createIndexes(@Observes StartupEvent event) {
    ExpiryIndex.patient(mongoCollection())
        .createIndex(ascending("user", "rank"), new IndexOptions().unique(true));
    ExpiryIndex.ensure(mongoCollection(), "stored", config.lifetime());
    ExpiryIndex.ensure(mongoCollection(), "deleted", config.restorable());
  }

  private MongoCollection<Task> collection() {
    return Deadline.limit(mongoCollection());
  }

  void insert(Task task) {
    collection().insertOne(task);
  }

  /** Writes tasks in parts, because all of them could take longer than one operation may. */
  void insertAll(List<Task> added) {
    for (int i = 0; i < added.size(); i += INSERTED_AT_ONCE) {
      collection().insertMany(added.subList(i, Math.min(i + INSERTED_AT_ONCE, added.size())));
    }
  }

  void remove(ObjectId user, ObjectId id) {
    collection().deleteOne(and(eq(id), eq("user", user)));
  }

  /** The tasks of all lists. */
  List<Task> list(ObjectId user) {
    return list(user, empty());
  }

  List<Task> list(ObjectId user, Bson which) {
    return topFirst(and(eq("user", user), LIVE, which));
  }

  Optional<Task> find(ObjectId user, ObjectId id) {
    return Optional.ofNullable(collection().find(liveTask(user, id)).first());
  }

  /** A task with its rank only, deleted or not; empty if it has expired. */
  Optional<Task> rankOf(ObjectId user, ObjectId id) {
    Bson task = and(eq(id), eq("user", user));
    return Optional.ofNullable(ranks(task).first());
  }

  /** The task directly below a rank, deleted or not; the top task if the rank is null. */
  Optional<Task> below(ObjectId user, String rank) {
    return below(user, rank, 1).stream().findFirst();
  }

  /** The first tasks below a rank, deleted or not, top first; from the top if the rank is null. */
  List<Task> below(ObjectId user, String rank, int max) {
    Bson tasks = and(eq("user", user), rank == null ? empty() : gt("rank", rank));
    return ranks(tasks).sort(ascending("rank")).limit(max).into(new ArrayList<>());
  }

  /** The tasks between two ranks, deleted or not, from the bottom. */
  List<Task> between(ObjectId user, String above, String below) {
    Bson tasks = and(eq("user", user), gt("rank", above), lt("rank", below));
    return ranks(tasks).sort(descending("rank")).into(new ArrayList<>());
  }

  private FindIterable<Task> ranks(Bson tasks) {
    return collection().find(tasks).projection(include("rank"));
  }

  /** Number of tasks, deleted or not; counts no further than {@code max}. */
  long stored(ObjectId user, int max) {
    return collection().countDocuments(eq("user", user), new CountOptions().limit(max));
  }

  ListSize size(ObjectId user) {
    return ListSize.of(collection(), eq("user", user));
  }

  /** The size of a list without one of its tasks. */
  ListSize sizeWithout(ObjectId user, ObjectId id) {
    return ListSize.of(collection(), and(eq("user", user), ne("_id", id)));
  }

  /** Applies a change to single fields, so that concurrent writers keep each other's changes. */
  Optional<Task> update(ObjectId user, ObjectId id, Bson condition, Bson change) {
    return Optional.ofNullable(
        collection()
            .findOneAndUpdate(
                and(liveTask(user, id), condition),
                change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  /** Gives a task another rank, together with other changes. */
  Optional<Task> move(ObjectId user, ObjectId id, Bson condition, List<Bson> changes, String rank) {
    return update(user, id, condition, combine(combine(changes), set("rank", rank)));
  }

  /** Gives tasks, deleted or not, other ranks one by one, but not if theirs changed meanwhile. */
  void rerank(ObjectId user, Map<Task, String> ranks) {
    List<UpdateOneModel<Task>> changes = new ArrayList<>();
    ranks.forEach(
        (task, rank) -> {
          Bson unmoved = and(eq(task.id), eq("user", user), eq("rank", task.rank));
          changes.add(new UpdateOneModel<>(unmoved, set("rank", rank)));
        });
    collection().bulkWrite(changes);
  }

  /**
   * Gives tasks to another user, each with a new rank and in one write, so that it never has two
   * users or none. Stops at a rank that is in use.
   *
   * @param stored from when they expire; null if they do not
   */
  void give(ObjectId from, ObjectId to, Map<ObjectId, String> ranks, Instant stored) {
    Bson expiry = stored == null ? unset("stored") : set("stored", stored);
    List<UpdateOneModel<Task>> changes = new ArrayList<>();
    ranks.forEach(
        (id, rank) -> {
          Bson change = combine(set("user", to), set("rank", rank), expiry);
          changes.add(new UpdateOneModel<>(liveTask(from, id), change));
        });
    collection().bulkWrite(changes);
  }

  /** Hides tasks; each of them gets the batch of one caller only. */
  void delete(ObjectId user, Bson which, ObjectId batch, Instant now) {
    Bson live = and(eq("user", user), LIVE, which);
    collection().updateMany(live, combine(set("deleted", now), set("batch", batch)));
  }

  List<Task> ofBatch(ObjectId user, ObjectId batch) {
    return topFirst(and(eq("user", user), eq("batch", batch)));
  }

  List<Task> deletedSince(ObjectId user, Collection<ObjectId> ids, Instant oldest) {
    return topFirst(and(in("_id", ids), eq("user", user), gte("deleted", oldest)));
  }

  List<Task> list(ObjectId user, Collection<ObjectId> ids) {
    return topFirst(and(in("_id", ids), eq("user", user), LIVE));
  }

  /** Moves the tasks of a list, deleted or not, to the default list. */
  void leave(ObjectId user, ObjectId list) {
    Bson tasks = and(eq("user", user), eq("list", list));
    collection().updateMany(tasks, combine(unset("list"), inc("version", 1)));
  }

  /** Puts deleted tasks back; the batch is what {@link #hide} hides again. */
  void restore(ObjectId user, Collection<ObjectId> ids, ObjectId batch) {
    collection()
        .updateMany(
            and(in("_id", ids), eq("user", user), exists("deleted")),
            combine(unset("deleted"), set("batch", batch)));
  }

  /** Makes tasks of a restoration deleted again. */
  void hide(ObjectId user, ObjectId batch, Instant now) {
    collection().updateMany(and(eq("user", user), eq("batch", batch)), set("deleted", now));
  }

  void publish(ObjectId user, ObjectId batch) {
    collection()
        .updateMany(
            and(eq("user", user), eq("batch", batch)), combine(unset("deleted"), unset("pending")));
  }

  /** Removes deleted tasks before they expire, but not those that an import is writing. */
  void purge(ObjectId user) {
    collection().deleteMany(and(eq("user", user), exists("deleted"), exists("pending", false)));
  }

  void discard(ObjectId user, ObjectId batch) {
    collection().deleteMany(and(eq("user", user), eq("batch", batch)));
  }

  private static Bson liveTask(ObjectId user, ObjectId id) {
    return and(eq(id), eq("user", user), LIVE);
  }

  private List<Task> topFirst(Bson tasks) {
    FindIterable<Task> found = collection().find(tasks).sort(ascending("rank")).projection(SHOWN);
    return found.into(new ArrayList<>());
  }
}
