package org.acme.todo.task;

/**
 * Where a task stands in its user's list: the smaller string, compared character by character, is
 * higher. This is fractional indexing, as in "Realtime editing of ordered sequences" (Figma, 2017).
 *
 * <p>A rank is a whole number of ten base-36 digits, and after it, for a place between two
 * neighbours, a fraction in the same digits that never ends in 0. New tasks on top and at the
 * bottom get whole numbers, so their ranks never grow.
 *
 * <p>A place below a rank is always before the next whole number, whatever follows. {@link
 * TaskOrder} relies on it when it compacts a list that others change at the same time.
 */
final class Rank {
  /** Characters. A longer rank is not stored: the list is compacted first. */
  static final int MAX_LENGTH = 64;

  static final String FIRST = "i000000000";

  private static final int RADIX = 36;
  private static final int WHOLE = FIRST.length();
  private static final long NUMBERS = (long) Math.pow(RADIX, WHOLE);

  /**
   * From one new top to the next. The whole numbers in between are the room in which a list is
   * compacted; on either side of {@link #FIRST} a thousand million steps remain.
   */
  private static final long STEP = 36 * 36 * 36 * 36;

  private Rank() {}

  /** The rank of a new top, where {@code top} is the smallest rank in use. */
  static String above(String top) {
    return plus(top, -STEP);
  }

  /** A rank below {@code rank} and above {@code next}, which is null at the end of the list. */
  static String below(String rank, String next) {
    if (next == null) {
      return plus(rank, STEP);
    }
    boolean sameWhole = next.startsWith(rank.substring(0, WHOLE));
    return rank.substring(0, WHOLE)
        + middle(rank.substring(WHOLE), sameWhole ? next.substring(WHOLE) : null);
  }

  /** The smallest whole number below {@code rank}. */
  static String wholeBelow(String rank) {
    return plus(rank, 1);
  }

  private static String plus(String rank, long difference) {
    long number = Long.parseLong(rank.substring(0, WHOLE), RADIX) + difference;
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalStateException("No rank is left beyond " + rank);
    }
    String digits = Long.toString(number, RADIX);
    return "0".repeat(WHOLE - digits.length()) + digits;
  }

  /** The fraction half-way between two others, to the first digit that tells them apart. */
  private static String middle(String low, String high) {
    StringBuilder middle = new StringBuilder();
    boolean bounded = high != null;
    for (int i = 0; ; i++) {
      int from = i < low.length() ? Character.digit(low.charAt(i), RADIX) : 0;
      int to = bounded ? Character.digit(high.charAt(i), RADIX) : RADIX;
      int digit = (from + to) / 2;
      middle.append(Character.forDigit(digit, RADIX));
      if (digit > from) {
        return middle.toString();
      }
      // Neighbouring digits: whatever follows the lower one is still below the higher one.
      bounded = bounded && from == to;
    }
  }
}
