package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The open fields at a position of a Word document. A value that Word computes, for example a page
 * number, must not be changed. The text of a link or of a table of contents may be changed.
 */
final class WordFields {

  /** Longer than every name that matters, which is at the start of an instruction. */
  private static final int START = 20;

  /** The starts of the instructions of the open fields, the innermost last. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  /** The number of open fields whose value must not be changed. */
  private int computed;

  void simple(String instruction) {
    open.addLast(new StringBuilder());
    computed++;
    instruction(instruction);
  }

  /**
   * @param type the type in {@code w:fldChar}: begin, separate or end
   */
  void character(String type) {
    if (type.equals("begin")) {
      simple("");
    } else if (type.equals("end") && !open.isEmpty()) {
      computed -= isComputed(open.removeLast()) ? 1 : 0;
    }
  }

  void instruction(String part) {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder start = open.getLast();
    computed -= isComputed(start) ? 1 : 0;
    String text = start.isEmpty() ? part.stripLeading() : part;
    start.append(text, 0, Math.min(text.length(), START - Math.min(START, start.length())));
    computed += isComputed(start) ? 1 : 0;
  }

  boolean isText() {
    return computed == 0;
  }

  private static boolean isComputed(StringBuilder instruction) {
    return instruction.indexOf("HYPERLINK") != 0 && instruction.indexOf("TOC") != 0;
  }
}
