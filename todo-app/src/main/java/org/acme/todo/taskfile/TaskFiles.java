package org.acme.todo.taskfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
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
   * @param max number of tasks; a file with more is refused before memory is used for them
   * @throws ProblemException 400 when a member breaks a constraint, with its name and line; 409
   *     when there are too many tasks
   * @throws JsonProcessingException when the file is not the expected JSON
   */
  TaskExport read(byte[] file, int max) throws IOException {
    if (hasMoreTasks(file, max)) {
      throw new ProblemException(
          ProblemType.LIST_FULL,
          "You can have at most %d tasks, and the file has more.".formatted(max));
    }
    TaskExport export = mapper.readValue(file, TaskExport.class);
    if (export == null) {
      throw new ProblemException(Problem.of(new Violation("The file", "is empty")));
    }
    checkTasks(export, 0, 0, file);
    for (int i = 0; i < export.tasks().size(); i++) {
      checkTasks(export, i, 1, file);
    }
    return export;
  }

  private boolean hasMoreTasks(byte[] file, int max) throws IOException {
    int entries = 0;
    try (JsonParser parser = parserAt("/tasks", file)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return false;
      }
      while (entries <= max && parser.nextToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
        entries++;
      }
    }
    return entries > max;
  }

  /**
   * Checks the file as if it had only these tasks. The time for checking grows with the square of
   * the number of errors, so it must end after the first task that has one.
   */
  private void checkTasks(TaskExport export, int first, int number, byte[] file)
      throws IOException {
    List<ExportedTask> tasks = export.tasks();
    List<ExportedTask> part = tasks == null ? null : tasks.subList(first, first + number);
    Optional<Violation> broken =
        validator.validate(new TaskExport(export.version(), null, part)).stream()
            .map(Violation::of)
            .min(Comparator.comparing(Violation::field).thenComparing(Violation::message));
    if (broken.isPresent()) {
      String field = broken.get().field().replaceFirst("\\[0]", "[" + first + "]");
      String pointer = number == 0 ? "/" + field : "/tasks/" + first;
      throw refusal(field, broken.get().message(), lineOf(pointer, file));
    }
  }

  private static ProblemException refusal(String field, String rule, int line) {
    return new ProblemException(Problem.of(new Violation(field, rule + " (line " + line + ")")));
  }

  private int lineOf(String pointer, byte[] file) throws IOException {
    try (JsonParser parser = parserAt(pointer, file)) {
      return parser.nextToken() == null ? 1 : parser.currentTokenLocation().getLineNr();
    }
  }

  private JsonParser parserAt(String pointer, byte[] file) throws IOException {
    return new FilteringParserDelegate(
        mapper.createParser(file),
        new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
        Inclusion.ONLY_INCLUDE_ALL,
        false);
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A task can always be written as JSON", e);
    }
  }
}
