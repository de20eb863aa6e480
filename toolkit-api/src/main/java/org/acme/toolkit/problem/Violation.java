package org.acme.toolkit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A broken constraint: what is wrong with a member of the body or with a parameter. */
@Schema(requiredProperties = {"field", "message"})
public record Violation(
    @Schema(description = "Member of the body, or parameter") String field,
    @Schema(examples = "must not be blank") String message) {
  public static Violation of(ConstraintViolation<?> broken) {
    return new Violation(memberAt(broken.getPropertyPath()), broken.getMessage());
  }

  /** The caller knows {@code create.body.tags[1].<list element>} as {@code tags[1]}. */
  private static String memberAt(Path path) {
    var field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        boolean isMember = node.getKind() == ElementKind.PROPERTY;
        append(field, node.getIndex(), isMember ? node.getName() : null);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  static String memberIn(JsonMappingException e) {
    var field = new StringBuilder();
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

  @Override
  public String toString() {
    return field + " " + message;
  }
}
