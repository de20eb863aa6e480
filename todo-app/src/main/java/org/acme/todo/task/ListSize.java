package org.acme.todo.task;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;

import com.mongodb.client.MongoCollection;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How much a user has. The notes are measured in bytes; everything else of a task is small.
 *
 * @param tasks that are not deleted
 * @param notes of these tasks
 * @param stored tasks, deleted or not
 * @param storedNotes notes of all stored tasks
 */
record ListSize(long tasks, long notes, long stored, long storedNotes) {
  static ListSize of(MongoCollection<Task> collection, Bson tasks) {
    Document deleted = new Document("$gt", Arrays.asList("$deleted", null));
    Document bytes = new Document("$strLenBytes", new Document("$ifNull", List.of("$notes", "")));
    Document sums =
        collection
            .aggregate(
                List.of(
                    match(tasks),
                    group(
                        null,
                        sum("tasks", unless(deleted, 1)),
                        sum("notes", unless(deleted, bytes)),
                        sum("stored", 1),
                        sum("storedNotes", bytes))),
                Document.class)
            .first();
    return sums == null
        ? new ListSize(0, 0, 0, 0)
        : new ListSize(
            number(sums, "tasks"),
            number(sums, "notes"),
            number(sums, "stored"),
            number(sums, "storedNotes"));
  }

  private static Document unless(Document condition, Object value) {
    return new Document("$cond", List.of(condition, 0, value));
  }

  private static long number(Document sums, String name) {
    return sums.get(name, Number.class).longValue();
  }
}
