package org.acme.toolkit.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the lines of a text start. */
public final class Lines {

  /**
   * A place in a text. Both numbers count from 0, columns in UTF-16 code units.
   *
   * @param line number of the line
   * @param column number of the code unit in the line
   */
  public record Place(int line, int column) {}

  private final List<Integer> starts = new ArrayList<>();

  public Lines(String text) {
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      boolean isEnd =
          text.charAt(i) == '\n'
              || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (isEnd) {
        starts.add(i + 1);
      }
    }
  }

  public Place place(int offset) {
    int found = Collections.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(line, offset - starts.get(line));
  }
}
