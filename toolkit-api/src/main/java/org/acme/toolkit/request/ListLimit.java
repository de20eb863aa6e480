package org.acme.toolkit.request;

import java.util.List;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.Violation;

/** Refuses lists that are too long to be validated. */
public final class ListLimit {

  private ListLimit() {}

  /**
   * Must run before Bean Validation, whose time grows with the square of the number of wrong
   * elements.
   *
   * @param list null counts as empty
   * @throws ProblemException 400 if the list is too long
   */
  public static <T> List<T> checked(String member, List<T> list, int max, String message) {
    if (list != null && list.size() > max) {
      throw new ProblemException(Problem.of(new Violation(member, message)));
    }
    return list == null ? List.of() : list;
  }
}
