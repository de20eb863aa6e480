package org.acme.todo.taskfile;

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
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.Violation;

/** Writes and reads files with one task a line, so that an error can name its line. */
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
   * @throws ProblemException 400 when a member breaks a constraint; names it and its line
   * @throws JsonProcessingException when the file is not the expected JSON
   */
  TaskExport read(byte[] file) throws IOException {
    TaskExport export = mapper.readValue(file, TaskExport.class);
    if (export == null) {
      throw new ProblemException(Problem.of(new Violation("The file", "is empty")));
    }
    // The violations have no order; a user corrects a file from its top.
    Optional<ConstraintViolation<TaskExport>> first =
        validator.validate(export).stream()
            .min(Comparator.comparingInt(broken -> entryOf(broken.getPropertyPath())));
    if (first.isPresent()) {
      Violation violation = Violation.of(first.get());
      int line = lineOf(first.get().getPropertyPath(), file);
      String message = violation.message() + " (line " + line + ")";
      throw new ProblemException(Problem.of(new Violation(violation.field(), message)));
    }
    return export;
  }

  /** Index of the task that has this member; -1 for members of the file itself. */
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
      throw new IllegalStateException("A task can always be written as JSON", e);
    }
  }
}
