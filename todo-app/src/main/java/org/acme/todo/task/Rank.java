package org.acme.todo.task;

/**
 * Where a task stands in the list: the smaller string, compared character by character, is higher.
 *
 * <p>A rank is a number of six base-36 digits that counts down from the middle, so a new task on
 * top never makes ranks longer; there is room for about a thousand million on either side. Digits
 * after the sixth are a fraction, for places between two neighbours.
 */
final class Rank {
  static final String FIRST = "i00000";

  private static final int RADIX = 36;
  private static final int DIGITS = FIRST.length();

  private Rank() {}

  /** The rank directly above {@code top}, the smallest rank in use. */
  static String above(String top) {
    int number = Integer.parseInt(top.substring(0, DIGITS), RADIX);
    if (number == 0) {
      throw new IllegalStateException("No rank is left above " + top);
    }
    String digits = Integer.toString(number - 1, RADIX);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
