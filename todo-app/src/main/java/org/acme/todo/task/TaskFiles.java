package org.acme.todo.task;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acme.todo.problem.BrokenRuleException;

/** Writes and reads exported tasks: one task a line, so that an error can name its line. */
@ApplicationScoped
class TaskFiles {
  private final ObjectMapper mapper;
  private final Validator validator;

  TaskFiles(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  String write(TaskExport export) {
    String head =
        "{\"version\":%d,\"exported\":%s,\"tasks\":["
            .formatted(export.version(), json(export.exported()));
    return export.tasks().stream()
        .map(this::json)
        .collect(Collectors.joining(",\n", head + "\n", "\n]}\n"));
  }

  /**
   * @throws BrokenRuleException naming the member and its line
   * @throws JsonProcessingException when this is not JSON, or JSON of another kind
   */
  TaskExport read(byte[] file) throws IOException {
    TaskExport export = mapper.readValue(file, TaskExport.class);
    if (export == null) {
      throw new BrokenRuleException("The file", "is empty");
    }
    // They come in no order; whoever mends a file starts at its top.
    Optional<ConstraintViolation<TaskExport>> first =
        validator.validate(export).stream()
            .min(Comparator.comparingInt(broken -> entryOf(broken.getPropertyPath())));
    if (first.isPresent()) {
      Path member = first.get().getPropertyPath();
      throw new BrokenRuleException(first.get(), "(line " + lineOf(member, file) + ")");
    }
    return export;
  }

  /** The index of the task that a member belongs to; -1 for the file's own members. */
  private static int entryOf(Path member) {
    for (Path.Node node : member) {
      if (node.getIndex() != null) {
        return node.getIndex();
      }
    }
    return -1;
  }

  private int lineOf(Path member, byte[] file) throws IOException {
    int entry = entryOf(member);
    String pointer = "/" + (entry < 0 ? member : "tasks/" + entry);
    try (JsonParser parser =
        new FilteringParserDelegate(
            mapper.createParser(file),
            new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
            Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      return parser.nextToken() == null ? 1 : parser.currentTokenLocation().getLineNr();
    }
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A task is always JSON", e);
    }
  }
}
