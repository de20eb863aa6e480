package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The open fields at a position of a Word document. A value that Word computes, for example a page
 * number, must not be changed. The text of a link or of a table of contents may be changed.
 */
final class WordFields {

  /** The instructions of the open fields, the innermost last. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  void simple(String instruction) {
    open.addLast(new StringBuilder(instruction));
  }

  /**
   * @param type the type in {@code w:fldChar}: begin, separate or end
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
