package org.acme.toolkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and in which line, without Jackson's words. */
final class JsonProblems {
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
    boolean unknown = e instanceof UnrecognizedPropertyException;
    String rule = unknown ? "is not a known property" : "has a wrong type";
    return Problem.of(new Violation(member, rule + line));
  }
}
