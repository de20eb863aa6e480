package org.acme.toolkit.correction.engine;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts that are too long for a step whose time grows faster than its input. */
final class Pieces {

  /** The best places come first. After each of these a piece ends. */
  private static final List<String> ENDS = List.of("\n\n", "\n", ". ", " ");

  private Pieces() {}

  /**
   * @param maxLength of a piece, in UTF-16 code units
   * @return parts that together are the text
   */
  static List<String> of(String text, int maxLength) {
    var pieces = new ArrayList<String>();
    int start = 0;
    while (text.length() - start > maxLength) {
      int end = end(text, start, start + maxLength);
      pieces.add(text.substring(start, end));
      start = end;
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  private static int end(String text, int start, int latest) {
    for (String end : ENDS) {
      int found = text.lastIndexOf(end, latest - end.length());
      if (found > start + (latest - start) / 2) {
        return found + end.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }
}
