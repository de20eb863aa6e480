package org.acme.toolkit.text;

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

  public String of(String text) {
    return text.substring(start, end);
  }
}
