package org.acme.todo.task;

import java.util.List;

/**
 * Limits of what a task contains, in characters (Unicode code points) or numbers of tags, and how
 * its text is trimmed.
 */
public final class TaskRules {
  /** After trimming. */
  public static final int MAX_NAME = 200;

  public static final int MAX_LOCATION = 500;
  public static final int MAX_NOTES = 20_000;
  public static final int MAX_TAGS = 10;
  public static final int MAX_TAG = 40;

  /** The lowest priority; 1 is the highest. */
  public static final int MAX_PRIORITY = 3;

  /** No commas, because they separate tags in the page's input and in exported files. */
  public static final String TAG = "[^,]*";

  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TaskRules() {}

  /**
   * Returns one tag too many at most. That is enough for a constraint to refuse the list, and the
   * time for checking the tags grows with the square of the number of wrong ones.
   */
  public static List<String> trimmed(List<String> tags) {
    return tags.stream()
        .limit(MAX_TAGS + 1L)
        .map(tag -> tag == null ? null : trimmed(tag))
        .toList();
  }

  /** Removes more than {@link String#strip}, which keeps no-break and zero-width spaces. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ZERO_WIDTH_SPACE
        || c == BYTE_ORDER_MARK;
  }
}
