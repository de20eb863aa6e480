package org.acme.toolkit.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A part of a text, in UTF-16 code units, which is what JavaScript counts in as well.
 *
 * @param start first unit of the part
 * @param end first unit after the part
 */
public record Span(int start, int end) {

  public boolean overlaps(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }

  /**
   * @return the spans in their order, those that overlap made one
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
   * @param parts in order, without overlap
   * @param end of a part
   * @return index of the first part that ends after an offset; their number where none does
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
}
