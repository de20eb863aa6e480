package org.acme.todo.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Says what is wrong with a JSON body, and in which line, without Jackson's words. */
final class JsonProblems {
  private static final String WRONG_TYPE = "has a wrong type";

  /** Messages for strings that do not have the format of these types. */
  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          LocalDate.class, "must be a date such as 2026-12-24",
          Instant.class, "must be a time in UTC such as 2026-12-24T18:30:00Z",
          String.class, "has half of a surrogate pair");

  private JsonProblems() {}

  static Problem of(JsonProcessingException e) {
    if (e.getCause() instanceof StreamReadException malformed) {
      return of(malformed);
    }
    String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    if (!(e instanceof JsonMappingException mapping)) {
      String detail = "The body is not well-formed JSON" + line + ".";
      return Problem.of(ProblemType.UNREADABLE_BODY, detail);
    }
    String member = Violation.memberIn(mapping);
    if (member.isEmpty()) {
      String detail = "The body is not the expected JSON" + line + ".";
      return Problem.of(ProblemType.UNREADABLE_BODY, detail);
    }
    return Problem.of(new Violation(member, ruleBrokenBy(e) + line));
  }

  private static String ruleBrokenBy(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known property";
    }
    return e instanceof InvalidFormatException invalid && invalid.getValue() instanceof String
        ? FORMATS.getOrDefault(invalid.getTargetType(), WRONG_TYPE)
        : WRONG_TYPE;
  }
}
