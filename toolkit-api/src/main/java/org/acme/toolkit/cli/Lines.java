package org.acme.toolkit.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.acme.toolkit.cli.Issue.Region;
import org.acme.toolkit.text.Span;

/** Where the lines of a text start. */
final class Lines {

  private final List<Integer> starts = new ArrayList<>();

  Lines(String text) {
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

  Region region(Span span) {
    int first = line(span.start());
    int last = line(span.end());
    return new Region(first + 1, column(first, span.start()), last + 1, column(last, span.end()));
  }

  private int column(int line, int offset) {
    return offset - starts.get(line) + 1;
  }

  private int line(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
