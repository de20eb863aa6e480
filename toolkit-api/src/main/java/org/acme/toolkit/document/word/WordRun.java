package org.acme.toolkit.document.word;

import org.acme.toolkit.document.office.ParagraphText.Look;

/** What matters of an open run. */
final class WordRun {

  private final int depth;
  private Look look = Look.PLAIN;

  WordRun(int depth) {
    this.depth = depth;
  }

  void look(Look look) {
    this.look = look;
  }

  Look look() {
    return look;
  }

  boolean isAt(int otherDepth) {
    return depth == otherDepth;
  }

  /** Whether an element at this depth is a child of the run. */
  boolean isParentAt(int otherDepth) {
    return otherDepth == depth + 1;
  }
}
