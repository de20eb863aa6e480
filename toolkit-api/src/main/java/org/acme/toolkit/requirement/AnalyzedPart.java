package org.acme.toolkit.requirement;

import java.util.List;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.VisibleText;

/**
 * A part of a text.
 *
 * @param tokens parts of the visible text that are never findings, ordered, without overlaps
 */
public record AnalyzedPart(
    String text, VisibleText visible, List<Span> tokens, Specification specification) {

  /** What stands between two parts. */
  public static final String BETWEEN = "\n\n";
}
