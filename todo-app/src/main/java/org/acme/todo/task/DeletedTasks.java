package org.acme.todo.task;

import java.util.List;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = "deleted")
record DeletedTasks(List<ObjectId> deleted) {
  static DeletedTasks of(List<Task> tasks) {
    return new DeletedTasks(tasks.stream().map(task -> task.id).toList());
  }
}
