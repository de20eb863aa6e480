package org.acme.todo.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.acme.todo.request.Representation;

/** Writes tasks as JSON, once per answer. */
@ApplicationScoped
class Representations {
  private final ObjectWriter writer;

  Representations(ObjectMapper mapper) {
    this.writer = mapper.writer();
  }

  Representation of(Task task) {
    return Representation.of(json(TaskView.of(task)));
  }

  Representation of(List<Task> tasks) {
    return Representation.of(json(tasks.stream().map(TaskView::of).toList()));
  }

  private byte[] json(Object view) {
    try {
      return writer.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A task can always be written as JSON", e);
    }
  }
}
