package org.acme.toolkit.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A range of a text in UTF-16 code units, as in JavaScript.
 *
 * @param start first unit of the range
 * @param end first unit after the range
 */
public record Span(int start, int end) {

  public boolean overlaps(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }

  /**
   * @return the spans in order; overlapping spans are merged
   */
  public static List<Span> joined(List<Span> spans) {
    var joined = new ArrayDeque<Span>();
    spans.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            span -> {
              Span last = joined.peekLast();
              if (last != null && span.start() < last.end()) {
                joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
              } else {
                joined.add(span);
              }
            });
    return List.copyOf(joined);
  }

  /**
   * @param parts ordered, without overlaps
   * @param end returns the end of a part
   * @return the index of the first part that ends after an offset, or the number of parts if none
   *     does
   */
  public static <T> int firstEndingAfter(int offset, List<T> parts, ToIntFunction<T> end) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end.applyAsInt(parts.get(middle)) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  public boolean overlaps(BitSet units) {
    int next = units.nextSetBit(start);
    return next >= 0 && next < end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }
}
