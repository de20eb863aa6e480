package org.acme.todo.task;

/**
 * Ranks that order the tasks of a list; the smaller string, compared character by character, is
 * higher in the list. This is fractional indexing, as in "Realtime editing of ordered sequences"
 * (Figma, 2017).
 *
 * <p>A rank is a whole number of ten base-36 digits. A rank between two neighbours has a fraction
 * of the same digits after it, which never ends in 0. New tasks at the top and at the bottom get
 * whole numbers, so their ranks do not grow.
 *
 * <p>A rank below another one is always before the next whole number, or at the end of the list
 * that number itself. {@link TaskOrder} relies on this when it compacts a list that others change
 * at the same time.
 */
final class Rank {
  /** Characters. Before a longer rank would be stored, the list is compacted. */
  static final int MAX_LENGTH = 64;

  static final String FIRST = "i000000000";

  private static final int RADIX = 36;
  private static final int WHOLE = FIRST.length();
  private static final long NUMBERS = (long) Math.pow(RADIX, WHOLE);

  /**
   * Distance between the ranks of new top tasks. A list is compacted into the whole numbers in
   * between. There are a thousand million steps on either side of {@link #FIRST}.
   */
  private static final long STEP = 36 * 36 * 36 * 36;

  private Rank() {}

  /** The rank of a new top task; {@code top} is the smallest rank in use. */
  static String above(String top) {
    return plus(top, -STEP);
  }

  /** A rank between {@code rank} and {@code next}, which is null at the end of the list. */
  static String below(String rank, String next) {
    if (next == null) {
      // No more: during a compaction a larger number could lie among the old ranks.
      return wholeBelow(rank);
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
      throw new IllegalStateException("There is no rank beyond " + rank);
    }
    String digits = Long.toString(number, RADIX);
    return "0".repeat(WHOLE - digits.length()) + digits;
  }

  /** The fraction half-way between two others, up to the first digit that differs. */
  private static String middle(String low, String high) {
    var middle = new StringBuilder();
    boolean bounded = high != null;
    for (int i = 0; ; i++) {
      int from = i < low.length() ? Character.digit(low.charAt(i), RADIX) : 0;
      int to = bounded ? Character.digit(high.charAt(i), RADIX) : RADIX;
      int digit = (from + to) / 2;
      middle.append(Character.forDigit(digit, RADIX));
      if (digit > from) {
        return middle.toString();
      }
      // The digits are neighbours, so every digit may follow the lower one.
      bounded = bounded && from == to;
    }
  }
}
