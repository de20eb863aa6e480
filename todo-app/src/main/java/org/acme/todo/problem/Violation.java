package org.acme.todo.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One broken constraint: the member of the body or the parameter, and what is wrong with it. */
@Schema(requiredProperties = {"field", "message"})
record Violation(
    @Schema(examples = "name") String field,
    @Schema(examples = "must not be blank") String message) {

  static Violation of(ConstraintViolation<?> broken) {
    return new Violation(memberAt(broken.getPropertyPath()), broken.getMessage());
  }

  /** {@code create.body.tags[1].<list element>} is {@code tags[1]} to the caller. */
  private static String memberAt(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        append(field, node.getIndex(), isMember(node) ? node.getName() : null);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static boolean isMember(Path.Node node) {
    return node.getKind() == ElementKind.PROPERTY;
  }

  static String memberIn(JsonMappingException e) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      append(field, step.getIndex() < 0 ? null : step.getIndex(), step.getFieldName());
    }
    return field.toString();
  }

  private static void append(StringBuilder field, Integer index, String member) {
    if (index != null) {
      field.append('[').append(index).append(']');
    }
    if (member != null) {
      field.append(field.isEmpty() ? "" : ".").append(member);
    }
  }

  Violation at(String where) {
    return new Violation(field, message + " " + where);
  }

  @Override
  public String toString() {
    return field + " " + message;
  }
}
