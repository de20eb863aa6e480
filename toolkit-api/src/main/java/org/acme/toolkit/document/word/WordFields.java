package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The fields that are open at a place of a Word document. What Word computes, a page number or a
 * reference, is not text to work on; what a link or a table of contents shows is.
 */
final class WordFields {

  /** The instruction of each, the innermost last. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  void simple(String instruction) {
    open.addLast(new StringBuilder(instruction));
  }

  /**
   * @param type as in {@code w:fldChar}: begin, separate or end
   */
  void character(String type) {
    if (type.equals("begin")) {
      simple("");
    } else if (type.equals("end")) {
      open.pollLast();
    }
  }

  void instruction(String part) {
    if (!open.isEmpty()) {
      open.getLast().append(part);
    }
  }

  boolean isText() {
    return open.stream().map(StringBuilder::toString).allMatch(WordFields::showsText);
  }

  private static boolean showsText(String instruction) {
    String name = instruction.stripLeading();
    return name.startsWith("HYPERLINK") || name.startsWith("TOC");
  }
}
