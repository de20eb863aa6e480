package org.acme.toolkit.text;

import java.util.Comparator;
import java.util.List;

/**
 * A range of a source and its replacement.
 *
 * @param start first UTF-16 code unit of the range
 * @param end first code unit after the range
 */
public record Patch(int start, int end, String replacement) {

  /** Returns the source with all patches applied. Patches must not overlap. */
  public static String apply(String source, List<Patch> patches) {
    var patched = new StringBuilder(source.length());
    int done = 0;
    for (Patch patch : inOrder(patches)) {
      patched.append(source, done, patch.start).append(patch.replacement);
      done = patch.end;
    }
    return patched.append(source, done, source.length()).toString();
  }

  /**
   * Orders by position. Insertions come before a replacement at the same position and keep their
   * order.
   */
  private static List<Patch> inOrder(List<Patch> patches) {
    return patches.stream()
        .sorted(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end))
        .toList();
  }
}
