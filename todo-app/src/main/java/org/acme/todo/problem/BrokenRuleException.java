package org.acme.todo.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.BadRequestException;

/** A request that breaks a rule: 400, with the rule as violation. */
public class BrokenRuleException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  private final transient Violation violation;

  /**
   * @param field the member of the body or the parameter, e.g. {@code after}
   * @param rule what is wrong with it, e.g. {@code must be the id of a task}
   */
  public BrokenRuleException(String field, String rule) {
    this(new Violation(field, rule));
  }

  /**
   * @param where more about the place, e.g. {@code (line 3)}
   */
  public BrokenRuleException(ConstraintViolation<?> broken, String where) {
    this(Violation.of(broken).at(where));
  }

  private BrokenRuleException(Violation violation) {
    super(violation.toString());
    this.violation = violation;
  }

  Violation violation() {
    return violation;
  }
}
